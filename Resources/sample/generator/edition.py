"""The stories of the edition in the orders that its pages need."""

from . import stories as reading
from .sections import Menu


class Edition:
    """`latest` is newest first; photo stories stand in the Darkroom."""

    def __init__(self, root):
        self.menu = Menu(root / "sections.tsv")
        self.stories = reading.load(root / "stories")
        check(self.stories, self.menu)

    @property
    def latest(self):
        return [story for story in self.stories if story.layout != "photo"]

    @property
    def darkroom(self):
        return [story for story in self.stories if "photos/darkroom" in story.sections]

    def ranked(self, key):
        chosen = [story for story in self.stories if story.get(key)]
        return sorted(chosen, key=lambda story: int(story.get(key)))

    def in_section(self, section):
        return [s for s in self.stories if any(section.covers(path) for path in s.sections)]

    def by_reporter(self):
        logins = sorted({story.login for story in self.stories})
        return {login: [s for s in self.stories if s.login == login] for login in logins}

    def of_current_site(self):
        return [s for s in self.stories if s.layout == "D" or s.get("current")]


def check(stories, menu):
    """Stops on what would make a page wrong: a number used twice, a section that is none."""
    numbers = [story.id for story in stories]
    assert len(numbers) == len(set(numbers)), "a story number is used twice"
    for story in stories:
        unknown = [path for path in story.sections if path not in menu.by_path]
        assert not unknown, f"{story.id}: no such section {unknown}"
