"""Where a story stands: classic addresses by section, the current site's address, photo views."""

# The current site's section and sub-section for a section of the classic menu.
CURRENT = {
    "national": "southkorea", "national/politics": "southkorea/politics",
    "national/foreign-affairs": "foreignaffairs", "national/defense": "southkorea/defense",
    "national/multicultural-community": "southkorea/globalcommunity",
    "national/environment-animals": "southkorea/society",
    "national/law-crime": "southkorea/law-crime", "national/society": "southkorea/society",
    "national/health-science": "southkorea/health", "business/tech": "business/tech-science",
    "business/bio": "business/tech-science", "business/companies": "business/companies",
    "finance/companies": "business/banking-finance", "finance/economy": "economy/policy",
    "finance/markets": "economy", "finance/cryptocurrency": "economy/cryptocurrency",
    "opinion/editorial": "opinion/editorial", "lifestyle/trends": "lifestyle/trends",
    "lifestyle/books": "lifestyle/books", "entertainment-arts/k-pop": "entertainment/k-pop",
    "entertainment-arts/shows-dramas": "entertainment/shows-dramas",
    "entertainment-arts/theater-others": "lifestyle/arts-theater",
    "north-korea": "foreignaffairs/northkorea",
}
# Rows of a list whose address names a host; all of these serve the same stories.
HOSTS = {
    3: "http://www.koreatimes.co.kr", 5: "https://m.koreatimes.co.kr",
    7: "http://mobile.koreatimes.co.kr",
}
CURRENT_TOP = {"entertainment-arts": "entertainment", "finance": "economy"}


def classic(story, menu, place=0):
    """The address under the story's section number `place`; later ones were rendered later."""
    if story.layout == "photo":
        return f"/www2/common/photoview.asp?categorycode=510&newsidx={story.id}"
    section = menu.by_path[story.sections[place]]
    month = "11" if place == 0 else "12"
    return f"/www/{section.folder}/2026/{month}/{section.code}_{story.id}.html"


def home(story, menu):
    """The one address that the front page and the tickers use."""
    return current(story) if story.layout == "D" else classic(story, menu)


def current(story):
    """The address on the current site: section, date, slug."""
    day = story.posted[:10].replace("-", "")
    return f"/{current_section(story)}/{day}/{story.slug}"


def current_section(story):
    path = story.sections[0]
    top = path.split("/")[0]
    return CURRENT.get(path) or CURRENT_TOP.get(top, top)


def reporter(story):
    return f"/www2/common/morelist.asp?id={story.login}&page=1&categorycode=704"


def in_list(story, menu, section, row):
    """The address in a section's list: code of that list, and now and then another host."""
    places = [n for n, path in enumerate(story.sections) if section.covers(path)]
    if story.layout == "D":
        return current(story)
    address = classic(story, menu, places[0] if places else 0)
    host = HOSTS.get(row, "")
    return host + address


def all_classic(story, menu):
    """Every classic path that answers with the story's one page."""
    paths = {classic(story, menu, n) for n in range(len(story.sections))}
    if story.layout == "photo":
        paths |= {path + "&mode=1" for path in paths}
    top = menu.by_path[story.sections[0].split("/")[0]]
    if story.layout in "ABC":
        paths.add(f"/www/{top.folder}/2026/11/{top.code}_{story.id}.html")
    return sorted(paths)
