"""The front page: the lead story, those beside it, more headlines, and the side column."""

from .chrome import fused
from .markup import attribute, escape

NOTICE = (
    "This is Hanji's sample edition. Its places, companies and people are made up, and its "
    "stories were written for Hanji. 이 지면은 한지의 견본입니다.")


def page(chrome):
    stories = chrome.edition.ranked("front")
    lead, beside, more = stories[0], stories[1:4], stories[4:]
    main = "\n".join([
        f'<div class="index_notice">{NOTICE}</div>', top(lead, chrome),
        *(side(story, chrome) for story in beside), *(rest(story, chrome) for story in more)])
    return chrome.page("The Korea Times", main)


def top(story, chrome):
    return (
        f'<div class="top1_area"><div class="top1_photo"><img src="/img/{story.id}_1.png" '
        f'alt="{attribute(story.title)}"></div>'
        f'<div class="top1_headline LoraMedium"><a href="{chrome.home(story)}">{fused(story)}</a>'
        f'</div><div class="top1_sub">{story.dek}</div>'
        f'<div class="top1_lead">{escape(story.lead())}</div></div>')


def side(story, chrome):
    return (
        f'<div class="top_side_area"><div class="top_side_sub_headline LoraMedium">'
        f'<a href="{chrome.home(story)}">{fused(story)}</a></div>'
        f'<div class="top_side_lead">{escape(story.lead(140))}</div></div>')


def rest(story, chrome):
    return (
        f'<div class="index_more_headline LoraMedium"><a href="{chrome.home(story)}">'
        f"{fused(story)}</a></div>")
