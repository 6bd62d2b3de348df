"""Lists of stories: by section, by reporter, the Darkroom's index, a page past the end."""

from . import addresses
from .markup import attribute, escape

PAGE = 8


def section_pages(section, chrome):
    """The list's pages in order, at least one."""
    stories = chrome.edition.in_section(section)
    parts = [stories[at:at + PAGE] for at in range(0, max(len(stories), 1), PAGE)]
    return [page(section, part, chrome, n, len(parts)) for n, part in enumerate(parts)]


def page(section, stories, chrome, number, count):
    rows = "\n".join(row(story, section, chrome, n) for n, story in enumerate(stories, 1))
    main = (
        f'<div class="section_title">{section.title}</div>\n'
        f'<div class="section_main_left">\n{rows}\n{paging(section, count)}</div>')
    return chrome.page(
        f"{section.title} - The Korea Times", main, top=chrome.menu.parent(section),
        menus=section.path == "national", side=section.is_top and number == 0)


def paging(section, count):
    stem = section.address.removesuffix(".html")
    links = "".join(f"<a href={stem}_{n}.html>{n}</a>" for n in range(1, count + 1))
    return f'<div class="paging" id="paging">{links}</div>'


def row(story, section, chrome, number):
    address = addresses.in_list(story, chrome.menu, section, number)
    dek = f'<div class="list_article_sub">{story.dek}</div>' if story.dek else ""
    return (
        f'<div class="list_article_area">{picture(story, address)}'
        f'<div class="list_article_headline LoraMedium">{headline(story, address)}</div>{dek}'
        f'<div class="list_article_lead"><a href="{address}">{escape(story.lead())}</a></div>'
        f'<div class="list_article_byline2">{story.byline} | {story.posted}</div></div>')


def headline(story, address):
    """A headline of the list; some of the paper's have no link: theirs is on the lead."""
    if story.get("unlinked"):
        return escape(story.title)
    return f'<a href="{address}">{escape(story.title)}</a>'


def picture(story, address):
    if not story.photos:
        return ""
    return (
        f'<div class="list_article_photo"><a href="{address}">'
        f'<img src="/img/{story.id}_t.png" alt="{attribute(story.bare_title)}"></a></div>')


def darkroom(section, chrome):
    """The Darkroom's index: every gallery with its first caption."""
    rows = "\n".join(
        f'<div class="list_article_area">{picture(s, chrome.home(s))}'
        f'<div class="list_article_headline LoraMedium">{headline(s, chrome.home(s))}</div>'
        f'<div class="list_article_lead">{escape(s.lead())}</div>'
        f'<div class="list_article_byline2">{s.byline} | {s.posted}</div></div>'
        for s in chrome.edition.darkroom)
    main = (
        '<div class="section_title">The Darkroom</div>\n'
        f'<div class="section_main_left">\n{rows}\n</div>')
    return chrome.page("The Darkroom - The Korea Times", main, top=chrome.menu.parent(section))


def past_the_end(chrome):
    main = '<div class="section_main_left">\n<div class="paging"></div></div>'
    return chrome.page("The Korea Times", main, menus=False, side=False)


def reporter(login, stories, chrome, frame):
    """A reporter's list: no menus; photo stories carry the label "The Darkroom"."""
    rows = "\n".join(reporter_row(story, chrome) for story in stories)
    name = stories[0].byline.removeprefix("By ")
    return frame.substitute(name=escape(name), login=login, rows=rows)


def reporter_row(story, chrome):
    label = "<div class=list_label>The Darkroom</div>" if story.layout == "photo" else ""
    return (
        f'{label}<div class="list_article_area">'
        f'<div class="list_article_headline LoraMedium">{headline(story, chrome.home(story))}</div>'
        f'<div class="list_article_lead"><a href="{chrome.home(story)}">'
        f'{escape(story.lead(350)).removesuffix("..")}...</a></div>'
        f'<div class="list_article_byline2">{story.byline} | {story.posted}</div></div>')
