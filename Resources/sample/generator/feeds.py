"""The feeds of the current site: RSS 2.0, dates in GMT, addresses of the current site."""

from datetime import datetime, timedelta

from . import addresses
from .current import SITE, headline
from .markup import attribute

NAMES = (
    "allnews southkorea foreignaffairs economy business lifestyle entertainment opinion sports "
    "world video photos").split()
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def feed(name, edition):
    """The feed's XML; `video` is well formed and empty, as the paper's feeds sometimes are."""
    stories = [story for story in edition.of_current_site() if belongs(story, name)]
    items = "\n".join(item(story) for story in stories)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>\n'
        f"<title>The Korea Times - {name}</title>\n<link>{SITE}/{name}</link>\n"
        "<description>Sample edition of Hanji</description>\n<language>en</language>\n"
        f"{items}\n</channel></rss>\n")


def belongs(story, name):
    return name == "allnews" or addresses.current_section(story).split("/")[0] == name


def item(story):
    address = SITE + addresses.current(story)
    return (
        f"<item><title><![CDATA[{headline(story)}]]></title><link>{address}</link>\n"
        f"<guid isPermaLink=\"true\">{address}</guid><pubDate>{gmt(story.posted)}</pubDate>\n"
        f"<description>{attribute(story.lead(180))}</description></item>")


def gmt(moment):
    """A moment in Korean time (nine hours ahead of GMT) in the form of RFC 822."""
    at = datetime.strptime(moment, "%Y-%m-%d %H:%M") - timedelta(hours=9)
    day, month = DAYS[at.weekday()], MONTHS[at.month - 1]
    return f"{day}, {at.day:02} {month} {at.year} {at:%H:%M}:00 GMT"
