#!/usr/bin/env python3
"""Writes the sample edition's pages and the table that the program embeds (see README.md)."""

from pathlib import Path
from string import Template
import sys

sys.dont_write_bytecode = True

from generator import addresses, classic, current, feeds, front, lists, scenes  # noqa: E402
from generator.chrome import Chrome  # noqa: E402
from generator.edition import Edition  # noqa: E402
from generator.table import Output  # noqa: E402

ROOT = Path(__file__).resolve().parent
TABLE = ROOT.parents[1] / "Sources/CResources/sample_table.inc"


def template(name):
    return Template((ROOT / "templates" / name).read_text(encoding="utf-8"))


def add_stories(edition, chrome, out):
    frame = template("current.html")
    for story in edition.stories:
        if story.layout != "D":
            paths = addresses.all_classic(story, edition.menu)
            out.add(f"story-{story.id}.html", classic.page(story, chrome), *paths)
        if story in edition.of_current_site():
            text = current.page(story, edition, frame)
            out.add(f"current-{story.id}.html", text, addresses.current(story))


def add_sections(edition, chrome, out):
    out.add("list-end.html", lists.past_the_end(chrome))
    for section in edition.menu.by_path.values():
        if section.path == "photos/darkroom":
            paths = (section.address, f"/www/sublist_{section.code}.html")
            out.add("darkroom.html", lists.darkroom(section, chrome), *paths)
        else:
            add_list(section, lists.section_pages(section, chrome), out)


def add_list(section, pages, out):
    """Page 1 answers with and without its number; the page after the last has no rows."""
    stems = {section.address.removesuffix(".html"), f"/www/sublist_{section.code}"}
    for number, text in enumerate(pages, 1):
        paths = [f"{stem}_{number}.html" for stem in stems]
        paths += [f"{stem}.html" for stem in stems] if number == 1 else []
        out.add(f"list-{section.code}-{number}.html", text, *paths)
    after = len(pages) + 1
    out.paths.update({f"{stem}_{after}.html": "list-end.html" for stem in stems})


def add_reporters(edition, chrome, out):
    frame = template("reporter.html")
    for login, stories in edition.by_reporter().items():
        text = lists.reporter(login, stories, chrome, frame)
        out.add(f"reporter-{login}.html", text, addresses.reporter(stories[0]))


def add_current_site(edition, out):
    here = [s for s in edition.of_current_site() if feeds.belongs(s, "southkorea")]
    out.add("section-southkorea.html",
            current.section_page(here, template("current_section.html")), "/southkorea")
    for name in feeds.NAMES:
        out.add(f"feed-{name}.xml", feeds.feed(name, edition), f"/k/{name}.xml")


def add_pictures(out):
    """A story's first picture is also the one beside its headline."""
    for name, file in scenes.read(ROOT / "pictures.tsv"):
        story, _, number = name.partition("_")
        small = [f"/img/{story}_t.png"] if number in ("1", "v") else []
        out.add(f"picture-{story}-{number}.png", file, f"/img/{name}.png", *small)


def main():
    edition = Edition(ROOT)
    chrome = Chrome(edition, ROOT / "templates")
    out = Output()
    out.add("front.html", front.page(chrome), "/", "/www2/index.asp")
    error = (ROOT / "templates/service_error.html").read_text(encoding="utf-8")
    out.add("service-error.html", error, "/www/nation/2026/11/113_990099.html")
    add_pictures(out)
    add_stories(edition, chrome, out)
    add_sections(edition, chrome, out)
    add_reporters(edition, chrome, out)
    add_current_site(edition, out)
    out.write(ROOT / "pages", TABLE)
    size = sum(len(file) for file in out.encoded().values())
    print(f"{len(edition.stories)} stories, {len(out.files)} files, {len(out.paths)} paths, "
          f"{size} bytes")


main()
