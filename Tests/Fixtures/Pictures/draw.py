#!/usr/bin/env python3
"""Draws the pictures of the tests: a blue field, a red corner, a yellow sun. Needs ImageMagick."""
import pathlib, subprocess

WIDTH, HEIGHT = 240, 160
FOLDER = pathlib.Path(__file__).parent


def color(x, y):
    if (x - 150) ** 2 + (y - 85) ** 2 < 50 ** 2:
        return (240, 200, 30)
    return (200, 10, 10) if x < 60 and y < 40 else (20, 40, 120)


def pixels():
    return bytes(part for y in range(HEIGHT) for x in range(WIDTH) for part in color(x, y))


ppm = b"P6 %d %d 255\n" % (WIDTH, HEIGHT) + pixels()
for name in ("sun.png", "sun.gif", "sun.jpg", "sun.webp"):
    flags = ["-quality", "92"] if name.endswith(("jpg", "webp")) else []
    subprocess.run(["convert", "ppm:-", "-strip", *flags, FOLDER / name], input=ppm, check=True)
