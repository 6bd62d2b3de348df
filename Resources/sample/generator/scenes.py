"""What the pictures of the sample edition show: skies, and what is painted on them.

A scene is a line of `pictures.tsv`: story and number, sky, then things with their numbers, from the
back to the front.
"""

from .painter import HEIGHT, WIDTH, Painting

SKIES = {
    "dawn": ((52, 58, 110), (246, 176, 122)), "day": ((96, 150, 206), (206, 226, 236)),
    "night": ((8, 12, 34), (26, 40, 78)), "dusk": ((44, 34, 80), (222, 116, 92)),
    "snow": ((186, 196, 208), (236, 240, 244)), "room": ((92, 74, 60), (150, 124, 98)),
    "lamp": ((40, 30, 26), (124, 88, 52)), "field": ((150, 186, 206), (240, 228, 180)),
    "white": ((250, 248, 240), (250, 248, 240)),
}


def sun(p, x, y, r=22):
    p.disc(x, y, r, (255, 226, 140))


def moon(p, x, y, r=14):
    p.disc(x, y, r, (236, 236, 220))


def sea(p, y, deep=0):
    p.fade(y, HEIGHT, (40, 96, 120) if not deep else (16, 60, 52), (14, 36, 60), 12)
    for _ in range(60):
        x, row = p.random.randrange(p.width), p.random.randrange(int(y) + 4, HEIGHT)
        p.box(x, row, x + p.random.randrange(6, 22), row + 1, (120, 170, 180))


def boat(p, x, y, size=1):
    p.shape([(x - 46 * size, y), (x + 46 * size, y), (x + 34 * size, y + 16 * size),
             (x - 36 * size, y + 16 * size)], (150, 44, 40))
    p.box(x - 24 * size, y - 16 * size, x + 20 * size, y, (238, 234, 220))
    p.box(x + 2 * size, y - 30 * size, x + 10 * size, y - 16 * size, (60, 60, 70))


def light(p, x, y):
    p.shape([(x - 9, y), (x + 9, y), (x + 6, y - 60), (x - 6, y - 60)], (236, 230, 216))
    p.box(x - 7, y - 70, x + 7, y - 60, (190, 50, 44))
    p.disc(x, y - 74, 6, (255, 240, 170))


def lamps(p, count, y, lit=99):
    p.line(0, y - 12, p.width, y - 12, (70, 70, 80), 2)
    for number in range(count):
        x = (number + 0.5) * p.width / count
        if number < lit:
            p.disc(x, y, 15, (250, 236, 160))
        p.disc(x, y, 9, (255, 252, 226) if number < lit else (90, 96, 104))


def hills(p, base, height, shade=1):
    color = [(150, 166, 170), (92, 116, 104), (54, 78, 66), (38, 50, 58), (226, 230, 234)][shade]
    p.hills(base, height, color)


def snow(p, count):
    for _ in range(count):
        p.disc(p.random.randrange(p.width), p.random.randrange(HEIGHT), p.random.choice([1, 1.6, 2.2]),
               (252, 252, 254))


def wall(p, y, white=1):
    p.box(0, y, p.width, HEIGHT, (98, 96, 98))
    for row, top in enumerate(range(int(y), HEIGHT, 22)):
        for left in range(-30 if row % 2 else 0, p.width, 60):
            p.box(left + 2, top + 2, left + 58, top + 20, (122 - row * 6, 120 - row * 6, 124 - row * 6))
    if white:
        p.box(0, y - 8, p.width, y + 3, (248, 250, 252))


def gate(p, x, y):
    p.shape([(x - 90, y - 92), (x + 90, y - 92), (x + 66, y - 122), (x - 66, y - 122)], (52, 60, 70))
    p.box(x - 64, y - 92, x + 64, y, (126, 62, 48))
    p.box(x - 34, y - 66, x + 34, y, (24, 22, 26))
    p.disc(x, y - 66, 34, (24, 22, 26), 0.6)


def house(p, x, y, w=60):
    p.box(x, y - w * 0.5, x + w, y, (214, 196, 166))
    p.shape([(x - 10, y - w * 0.5), (x + w + 10, y - w * 0.5), (x + w * 0.8, y - w * 0.85),
             (x + w * 0.2, y - w * 0.85)], (78, 70, 72))
    p.box(x + w * 0.38, y - w * 0.32, x + w * 0.6, y - w * 0.12, (255, 214, 120))


def person(p, x, y, coat=0, size=1):
    color = [(150, 60, 52), (52, 76, 118), (70, 100, 72), (196, 160, 84), (88, 72, 96), (40, 42, 50)][coat % 6]
    p.shape([(x - 11 * size, y), (x + 11 * size, y), (x + 6 * size, y - 34 * size),
             (x - 6 * size, y - 34 * size)], color)
    p.disc(x, y - 41 * size, 7 * size, (226, 190, 160))
    p.disc(x, y - 45 * size, 7 * size, (30, 26, 28), 0.6)


def people(p, count, y, size=1):
    for number in range(count):
        x = (number + 0.5) * p.width / count + p.random.uniform(-5, 5)
        person(p, x, y + p.random.uniform(-4, 4), number, size)


def bird(p, x, y, size=1):
    p.disc(x, y, 16 * size, (34, 36, 44), 0.7)
    p.disc(x + 4 * size, y + 3 * size, 9 * size, (240, 240, 240), 0.6)
    p.disc(x + 15 * size, y - 9 * size, 7 * size, (34, 36, 44))
    p.shape([(x + 21 * size, y - 11 * size), (x + 32 * size, y - 8 * size), (x + 21 * size, y - 6 * size)],
            (214, 160, 60))
    p.shape([(x - 12 * size, y), (x - 42 * size, y + 6 * size), (x - 12 * size, y + 8 * size)], (34, 36, 44))


def table(p, y, cloth=0):
    p.box(0, y, p.width, y + 14, (170, 122, 78) if not cloth else (230, 226, 214))
    p.box(0, y + 14, p.width, HEIGHT, (118, 82, 54))


def lantern(p, x, y, r=30):
    p.disc(x, y, r * 1.7, (150, 104, 54))
    p.disc(x, y, r, (250, 206, 120))
    p.box(x - r * 0.5, y - r - 6, x + r * 0.5, y - r + 2, (60, 44, 40))


def sheets(p, count, y):
    for number in range(count):
        x = 16 + number * (p.width - 32) / count
        p.box(x, y, x + (p.width - 60) / count, y + 92, (244, 240, 226))
        p.box(x, y + 88, x + (p.width - 60) / count, y + 92, (204, 196, 178))


def stems(p, count, y, height=70):
    for number in range(count):
        x = number * p.width / count + p.random.uniform(-3, 3)
        lean = p.random.uniform(-10, 10)
        p.line(x, y, x + lean, y - height * p.random.uniform(0.7, 1.1), (176, 150, 80), 2)


def sheaf(p, x, y):
    for step in range(-18, 19, 2):
        p.line(x + step * 0.3, y, x + step, y - 64, (204, 174, 92), 2)
    p.box(x - 9, y - 34, x + 9, y - 28, (130, 90, 50))


def beans(p, rows, columns):
    colors = [(70, 36, 30), (226, 214, 180), (120, 30, 40), (40, 40, 44), (150, 120, 70), (96, 110, 60)]
    for row in range(rows):
        for column in range(columns):
            left, top = 16 + column * (p.width - 32) / columns, 14 + row * (HEIGHT - 28) / rows
            p.box(left, top, left + (p.width - 60) / columns, top + (HEIGHT - 60) / rows, (232, 220, 190))
            for _ in range(14):
                p.disc(left + p.random.uniform(6, (p.width - 72) / columns),
                       top + p.random.uniform(6, (HEIGHT - 72) / rows), 3, colors[(row + column) % 6])


def box(p, x, y, w, h, shade=0):
    color = [(40, 38, 42), (196, 160, 84), (232, 228, 216), (120, 74, 48), (60, 110, 130)][shade]
    p.box(x - w / 2, y - h, x + w / 2, y, color)
    p.box(x - w / 2 + 3, y - h + 3, x + w / 2 - 3, y - h + 5, tuple(min(c + 40, 255) for c in color))


def window(p, x, y, w=110, h=120):
    p.box(x - w / 2, y, x + w / 2, y + h, (236, 232, 220))
    p.box(x - w / 2 + 6, y + 6, x + w / 2 - 6, y + h - 6, (158, 190, 206))
    p.box(x - 2, y, x + 2, y + h, (236, 232, 220))
    p.box(x - w / 2, y + h / 2 - 2, x + w / 2, y + h / 2 + 2, (236, 232, 220))


def pot(p, x, y):
    p.disc(x, y, 44, (62, 60, 66), 0.7)
    p.box(x - 44, y - 30, x + 44, y, (62, 60, 66))
    p.disc(x, y - 30, 44, (196, 190, 176), 0.22)
    for number in range(4):
        p.line(x - 24 + number * 16, y - 44, x - 16 + number * 16, y - 84, (222, 220, 216), 3)


def frame(p, left, top, right, bottom):
    p.box(left, top, right, top + 2, (30, 30, 34))
    p.box(left, bottom - 2, right, bottom, (30, 30, 34))
    p.box(left, top, left + 2, bottom, (30, 30, 34))
    p.box(right - 2, top, right, bottom, (30, 30, 34))


def sketch(p, x, y, size=1):
    p.disc(x, y - 52 * size, 13 * size, (30, 30, 34))
    p.disc(x, y - 52 * size, 11 * size, (250, 248, 240))
    p.disc(x - 4 * size, y - 54 * size, 1.6, (30, 30, 34))
    p.disc(x + 5 * size, y - 54 * size, 1.6, (30, 30, 34))
    p.shape([(x - 20 * size, y), (x + 20 * size, y), (x + 11 * size, y - 39 * size),
             (x - 11 * size, y - 39 * size)], (30, 30, 34))
    p.shape([(x - 16 * size, y - 2), (x + 16 * size, y - 2), (x + 9 * size, y - 37 * size),
             (x - 9 * size, y - 37 * size)], (196, 200, 206))


def cat(p, x, y):
    p.disc(x, y - 12, 18, (30, 30, 34), 0.7)
    p.disc(x + 17, y - 26, 10, (30, 30, 34))
    p.shape([(x + 9, y - 32), (x + 13, y - 44), (x + 18, y - 34)], (30, 30, 34))
    p.shape([(x + 18, y - 34), (x + 24, y - 44), (x + 27, y - 31)], (30, 30, 34))
    p.line(x - 16, y - 14, x - 32, y - 36, (30, 30, 34), 3)


THINGS = {thing.__name__: thing for thing in (
    sun, moon, sea, boat, light, lamps, hills, snow, wall, gate, house, person, people, bird, table,
    lantern, sheets, stems, sheaf, beans, box, window, pot, frame, sketch, cat)}


def paint(name, sky, things, width=WIDTH):
    painting = Painting(name, width=width)
    painting.fade(0, HEIGHT, *SKIES[sky], steps=24 if SKIES[sky][0] != SKIES[sky][1] else 2)
    for thing in things:
        word, *numbers = thing.split()
        THINGS[word](painting, *(float(n) if "." in n else int(n) for n in numbers))
    return painting.png()


def read(path):
    """The pictures by story and number, each with its PNG file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, width, sky, things = line.split("\t")
            yield name, paint(name, sky, things.split(", "), int(width))
