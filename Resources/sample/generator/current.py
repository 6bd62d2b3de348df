"""Pages of the current site: CSS modules with hashes, JSON-LD on some, og meta on all."""

import json
from string import Template

from . import addresses
from .chrome import fused
from .markup import attribute, blocks, current_photo, escape, inline, paragraph_block

SITE = "https://www.koreatimes.co.kr"


def headline(story):
    """Editorials carry the mark `[ED]` on the current site."""
    mark = "[ED] " if story.sections[0] == "opinion/editorial" else ""
    return mark + story.title


def page(story, edition, frame: Template):
    address = SITE + addresses.current(story)
    return frame.substitute(
        title=attribute(headline(story)), text_title=escape(headline(story)), address=address,
        description=attribute(story.dek or story.lead(160)), linked=linked_data(story, address),
        published=instant(story.posted), modified=instant(story.updated),
        shown=shown(story), byline=story.byline, body=body(story, edition),
        author=story.byline.removeprefix("By "), section=addresses.current_section(story))


def instant(moment):
    return moment.replace(" ", "T") + ":00+09:00"


def shown(story):
    return f"Published {story.posted} KST, Updated {story.updated} KST"


def linked_data(story, address):
    """JSON-LD of a NewsArticle on every second page."""
    if int(story.id) % 2:
        return ""
    facts = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": headline(story),
        "datePublished": instant(story.posted), "dateModified": instant(story.updated),
        "mainEntityOfPage": address, "description": story.dek or story.lead(160),
        "author": {"@type": "Person", "name": story.byline.removeprefix("By ")}}
    text = json.dumps(facts, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


def body(story, edition):
    """The text with the boxes that stand between its paragraphs and belong to none."""
    english = blocks(story, story.english, paragraph_block, current_photo).split("\n")
    english.insert(min(2, len(english)), '<div id="koreatimes_inarticle_01">Advertisement</div>')
    english.insert(min(5, len(english)), more_box(story, edition))
    if not story.korean:
        return "\n".join(english)
    korean = blocks(story, story.korean, paragraph_block, current_photo)
    head = f'<p class="editor-p"><strong>{inline(story.dek)}</strong></p>'
    return "\n".join(english) + f"\n<br><br>\n{head}\n{korean}"


def more_box(story, edition):
    other = next(s for s in edition.of_current_site() if s.id != story.id)
    return (
        f'<div class="module-articles"><h4>Read more</h4><a href="{addresses.current(other)}">'
        f"{escape(other.title)}</a></div>")


def section_page(stories, frame: Template):
    """A section of the current site: cards with a relative address."""
    cards = "\n".join(card(story) for story in stories)
    return frame.substitute(cards=cards)


def card(story):
    return (
        f'<li class="SectionModule_item__q7Rk2"><a class="SectionModule_link__x1bZe" '
        f'href="{addresses.current(story)}"><img src="/img/{story.id}_t.png" alt="">'
        f'<h3 class="SectionModule_title__w9dLm">{fused(story)}</h3>'
        f'<p class="SectionModule_summary__Tb5sa">{escape(story.lead(140))}</p>'
        f'<span class="SectionModule_date__m2Kc8">{story.posted}</span></a></li>')
