"""The section menu: path, code, title, folder of its stories, address of its list."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Section:
    path: str
    code: str
    title: str
    folder: str
    address: str
    children: list = field(default_factory=list)

    @property
    def is_top(self):
        return "/" not in self.path

    def covers(self, path):
        """Whether a story filed under `path` stands in this section's list."""
        return path == self.path or path.startswith(self.path + "/")


class Menu:
    """All sections by path, and the top ones in the order of the menu."""

    def __init__(self, table: Path):
        lines = table.read_text(encoding="utf-8").splitlines()[1:]
        self.by_path = {}
        for line in lines:
            section = Section(*line.split("\t"))
            self.by_path[section.path] = section
            if not section.is_top:
                self.parent(section).children.append(section)
        self.top = [section for section in self.by_path.values() if section.is_top]

    def parent(self, section):
        return self.by_path[section.path.split("/")[0]]
