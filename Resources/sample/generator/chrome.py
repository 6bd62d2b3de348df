"""What stands around every classic page: menus, ticker, date line, Top 10, footer, pop-up."""

from string import Template

from . import addresses
from .markup import attribute, escape

REQUESTED = "Tue, November 24, 2026 | 09:12"


class Chrome:
    """The frame of the classic pages; `edition` is what the blocks choose from."""

    def __init__(self, edition, templates):
        self.edition = edition
        self.menu = edition.menu
        self.frame = Template((templates / "classic.html").read_text(encoding="utf-8"))
        self.footer = (templates / "footer.html").read_text(encoding="utf-8").strip()

    def page(self, title, main, top=None, meta="", menus=True, side=True):
        """A whole page: `top` names the section whose entries the sub menu shows.

        Lists do without `menus` (side menu and ticker) or `side` (rankings), to stay small.
        """
        return self.frame.substitute(
            title=escape(title), meta=meta, top_menu=self.top_menu(),
            side_menu=self.side_menu() if menus else "", ticker=self.ticker() if menus else "",
            sub_menu=self.sub_menu(top), requested=REQUESTED, main=main.strip(),
            side=self.side_column() if side else "", footer=self.footer)

    def side_menu(self):
        """The menu once with all entries, with the paper's stray `</ol>` and bare `&`."""
        out = []
        for section in self.menu.top:
            drop = "".join(self.entry(child) for child in section.children)
            drop = f"<li class=dropdown><ul>{drop}</ul></ol>" if drop else ""
            out.append(f'<li><ul>{self.entry(section)}{drop}</ul>')
        return "\n".join(out)

    def entry(self, section):
        """An entry as the old pages wrote it: unquoted address, `<li>` left open."""
        return f"<li><a href={section.address}>{section.title}</a>"

    def top_menu(self):
        sections = reversed(self.menu.top[:-1])
        entries = [f"<li><a href={s.address}>{s.title}</a></li>" for s in sections]
        return "".join(entries) + f"<li><a href={self.menu.top[-1].address}>North Korea</a></li>"

    def sub_menu(self, top):
        if top is None:
            return ""
        rows = "".join(f"<li><a href='{s.address}'>{s.title}</a></li>" for s in top.children)
        return f'<div class="sub_title">{top.title}</div><ul class="sub_menu">{rows}</ul>'

    def ticker(self):
        """The twenty latest in two columns: odd numbers, then even."""
        latest = list(enumerate(self.edition.latest[:20], 1))
        columns = [latest[0::2], latest[1::2]]
        return "".join(f'<ul class="ticker">{self.ticker_rows(c)}</ul>' for c in columns)

    def ticker_rows(self, column):
        return "".join(
            f"<li><span>{n}</span><p><a href='{self.home(s)}'>{fused(s)}</a>"
            for n, s in column)

    def home(self, story):
        return addresses.home(story, self.menu)

    def side_column(self):
        edition = self.edition
        return "\n".join([
            self.ranking("Top 10 Stories", edition.ranked("top10"), "top10"),
            self.ranking("Top 5 Entertainment News", edition.ranked("top5"), "top5"),
            self.darkroom()])

    def ranking(self, title, stories, css):
        """Each title stands twice: as the picture's text and as the link's."""
        rows = "".join(
            f'<li><span class=num>{n}</span><a href="{self.home(s)}">'
            f'<img src="/img/{s.id}_t.png" alt="{attribute(s.title)}"/>{fused(s)}</a></li>'
            for n, s in enumerate(stories, 1))
        return f'<div class="aside_{css}_headline">{title}</div><ul class="{css}">{rows}</ul>'

    def darkroom(self):
        rows = "".join(
            f'<li><a href="{self.home(s)}"><img src="/img/{s.id}_t.png" '
            f'alt="{attribute(s.title)}"><p>{escape(s.title)}</p></a></li>'
            for s in self.edition.darkroom[:5])
        return f'<div class="aside_darkroom">DARKROOM</div><ul class="darkroom">{rows}</ul>'


def fused(story):
    """The headline with its label stuck to it, as the paper's lists print it."""
    label = f"<span class=lb>{story.label}</span>" if story.label else ""
    return label + escape(story.bare_title)
