"""A story's page in the classic layouts A (to 2017), B (to 2020), C (to 2025), and as photos."""

from . import addresses
from .markup import (
    attribute, blocks, classic_photo, escape, image, inline, paragraph_block, span_block,
    text_block)

SHARE = "".join(
    f"<li><a href=# title={name}>{name}</a></li>"
    for name in ("facebook", "twitter", "kakaolink", "whatsapp", "reddit", "mailto", "link"))
TOOLS = (
    '<a href=#><img src="/img/print.png" alt="Print Preview">Print Preview</a>'
    '<a href=#><img src="/img/up.png" alt="Font Size Up">Font Size Up</a>'
    '<a href=#><img src="/img/down.png" alt="Font Size Down">Font Size Down</a>'
    f'<ul class="view_share">{SHARE}</ul>')


def page(story, chrome):
    """The whole page of a story in its own classic layout."""
    write = {"A": layout_a, "B": layout_b, "C": layout_c, "photo": photo_view}[story.layout]
    section = chrome.menu.by_path[story.sections[0]]
    meta = description(story) if int(story.id) % 3 == 0 and story.layout == "C" else ""
    return chrome.page(
        f"{story.title} - The Korea Times", write(story, chrome, section),
        top=chrome.menu.parent(section), meta=meta)


def description(story):
    """Some pages of layout C carry the date in a meta element as well."""
    moment = story.posted.replace(" ", "T") + "+09:00"
    return (
        f'<meta property="og:title" content="{attribute(story.title)}">\n'
        f'<meta property="article:published_time" content="{moment}">')


def layout_c(story, chrome, section):
    dek = f'<div class="view_sub_headline">{inline(story.dek)}</div>' if story.dek else ""
    byline = f'<span class="view_byline">{story.byline}</span>'
    body = blocks(story, story.english, paragraph_block, classic_photo)
    return f"""
<div class="view_category"><a href={section.address}>{section.title}</a></div>
<div class="view_headline LoraMedium">{escape(story.title)}</div>
{dek}
{dates(story)}
<div class="view_tools">{TOOLS}</div>
{video(story)}<div id="startts" class="view_article">{byline}<br /><br />
{body}
{korean(story, paragraph_block)}</div>
{ending(story, section)}"""


def layout_b(story, chrome, section):
    dek = f'<div class="view_sub_headline">{inline(story.dek)}</div>' if story.dek else ""
    body = blocks(story, story.english, span_block, classic_photo)
    return f"""
<div class="view_category">{section.title}</div>
<div class='view_headline HD'>{escape(story.title)}</div>
{dek}
{dates(story)}
<div class=view_tools>{TOOLS}</div>
<div id="startts"><span><span>{story.byline}</span><br /><br />
{body}
{korean(story, span_block)}</span></div></li>
{ending(story, section)}"""


def layout_a(story, chrome, section):
    dek = f"<h2>{inline(story.dek)}</h2>" if story.dek else ""
    body = blocks(story, story.english, text_block, classic_photo)
    return f"""
<div class="view_page_news"><div class="view_page_news_header_wrapper">
<h1>{escape(story.title)}</h1>{dek}
<span>Posted : {hard(story.posted)}</span><span>Updated : {hard(story.updated)}</span></div>
<div class=view_tools>{TOOLS}</div>
<div class="view_page_news_article_wrapper"><div id="p"><span>{story.byline}<br><br>
{body}
{korean(story, text_block)}</span></div></div></ol></div>
{ending(story, section)}"""


def photo_view(story, chrome, section):
    """A gallery: no white space between its blocks, every caption twice."""
    slides = "".join(
        f'<li><div class="photo_title">{escape(story.title)}</div>'
        f'<img src="{image(story, n)}" alt="{attribute(photo.text)}">'
        f'<div class="photo_caption">{inline(photo.text)}</div></li>'
        for n, photo in enumerate(story.photos, 1))
    words = [b for b in story.english if b.kind == "paragraph"]
    text = "".join(f'<p class="editor-p">{inline(block.text)}</p>' for block in words)
    return (
        f'<div class="view_category">{section.title}</div>'
        f'<div class="view_headline LoraMedium">{escape(story.title)}</div>'
        + (f'<div class="view_sub_headline">{story.dek}</div>' if story.dek else "")
        + f'{dates(story)}<ol class="photo_list">{slides}</ol>'
        f'<div id="startts"><span>{story.byline}</span>{text}'
        f'{korean(story, paragraph_block)}</div>' + ending(story, section))


def dates(story):
    return (
        f'<div class="view_date">Posted : {hard(story.posted)}<br>'
        f'Updated : {hard(story.updated)}</div>')


def hard(moment):
    """A moment as the paper prints it, with a no-break space before the hour."""
    return moment.replace(" ", "&nbsp;")


def video(story):
    if not story.get("video"):
        return ""
    return (
        f'<div class="view_video"><a href="{story.get("watch")}">'
        f'<img src="/img/{story.id}_v.png" alt="{attribute(story.title)}"></a>'
        f'<span class="video_length">{story.get("video")}</span></div>\n')


def korean(story, render):
    """The Korean half: two blank lines, the dek again as a heading, the text."""
    if not story.korean:
        return ""
    head = f'<span class="korean_headline"><strong>{story.dek}</strong></span><br /><br />'
    return "<br /><br /><br />" + head + "\n" + blocks(story, story.korean, render, classic_photo)


def ending(story, section):
    return (
        f'<div class="view_page_translation_email">Email<a href="mailto:{story.email}">'
        f"{story.email}</a></div>\n"
        f'<div class="view_more"><a href="{section.address}">Article List</a>'
        f'<a href="{addresses.reporter(story)}">More articles by this reporter</a></div>')
