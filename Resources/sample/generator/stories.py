"""Reads a story's text file: `key: value` lines, a blank line, then blocks (see README.md)."""

from dataclasses import dataclass, field
from pathlib import Path
import re

ENGLISH_NOTE = "This is a sample story written for Hanji."
KOREAN_NOTE = "한지에 실린 견본 기사입니다."


@dataclass
class Block:
    kind: str  # paragraph, heading, quote, list, table, photo
    text: str = ""
    rows: list = field(default_factory=list)


class Story:
    def __init__(self, path: Path):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        pairs = (line.partition(": ") for line in head.splitlines())
        self.fields = {key.strip(): value.strip() for key, _, value in pairs}
        english, _, korean = body.partition("\n---\n")
        self.english = parse_blocks(english) + [Block("paragraph", ENGLISH_NOTE)]
        self.korean = parse_blocks(korean)
        if self.korean:
            source = self.fields.get("source", "샘플통신")
            self.korean.append(Block("paragraph", f"{KOREAN_NOTE} ({source})"))

    def get(self, key, default=""):
        return self.fields.get(key, default)

    @property
    def id(self):
        return self.fields["id"]

    @property
    def label(self):
        return self.get("label")

    @property
    def title(self):
        """The headline as the story's own page prints it, label in brackets."""
        return f"[{self.label}] {self.bare_title}" if self.label else self.bare_title

    @property
    def bare_title(self):
        return self.fields["title"]

    @property
    def dek(self):
        return self.get("korean")

    @property
    def layout(self):
        return self.get("layout", "C")

    @property
    def sections(self):
        return self.fields["sections"].split()

    @property
    def byline(self):
        return self.get("byline", "By a staff reporter")

    @property
    def email(self):
        return self.get("email", "desk@sample.invalid")

    @property
    def login(self):
        return self.email.partition("@")[0]

    @property
    def posted(self):
        return self.fields["posted"]

    @property
    def updated(self):
        return self.get("updated", self.posted)

    @property
    def photos(self):
        return [block for block in self.english if block.kind == "photo"]

    @property
    def slug(self):
        words = re.sub(r"[^a-z0-9]+", "-", self.bare_title.lower().replace("'", ""))
        return self.get("slug") or words.strip("-")

    def opening(self):
        """The paragraphs; of a story without any, its list or its captions."""
        told = self.english[:-1]
        paragraphs = [plain(block.text) for block in told if block.kind == "paragraph"]
        items = [plain(row) for block in told if block.kind == "list" for row in block.rows]
        return paragraphs or items or [plain(block.text) for block in told]

    def lead(self, limit=250):
        """The opening of the text as lists print it: cut at a word, ended by two full stops."""
        text = " ".join(self.opening())
        if len(text) <= limit:
            return text
        return text[:limit].rsplit(" ", 1)[0] + ".."


def parse_blocks(text):
    pieces = re.split(r"\n\s*\n", text.strip("\n"))
    return [parse_block(piece.strip("\n")) for piece in pieces if piece.strip()]


def parse_block(piece):
    lines = piece.splitlines()
    if piece.startswith("## "):
        return Block("heading", piece[3:])
    if piece.startswith("> "):
        return Block("quote", joined(line[2:] for line in lines))
    if piece.startswith("- "):
        return Block("list", rows=list_items(lines))
    if piece.startswith("| "):
        return Block("table", rows=[[c.strip() for c in l.strip("| ").split("|")] for l in lines])
    if piece.startswith("!photo"):
        return Block("photo", joined(lines[1:]))
    return Block("paragraph", joined(lines))


def list_items(lines):
    items = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        else:
            items[-1] += " " + line.strip()
    return items


def joined(lines):
    return " ".join(line.strip() for line in lines)


def plain(text):
    """The text without its inline marks: links `[words](address)` and `*emphasis*`."""
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)
    return re.sub(r"\*([^*]+)\*", r"\1", text)


def load(folder: Path):
    stories = [Story(path) for path in sorted(folder.glob("*.txt"))]
    return sorted(stories, key=lambda story: (story.posted, story.id), reverse=True)
