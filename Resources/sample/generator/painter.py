"""Paints small pictures of few colors and writes them as PNG, with nothing but Python."""

import math
import random
import struct
import zlib

WIDTH, HEIGHT = 360, 240


class Painting:
    """A picture of at most 256 colors, painted from the back to the front."""

    def __init__(self, seed, width=WIDTH, height=HEIGHT):
        self.width, self.height = width, height
        self.random = random.Random(seed)
        self.colors = {}
        self.pixels = [[0] * width for _ in range(height)]

    def number(self, color):
        return self.colors.setdefault(color, len(self.colors))

    def dot(self, x, y, color):
        if 0 <= x < self.width and 0 <= y < self.height:
            self.pixels[y][x] = self.number(color)

    def box(self, left, top, right, bottom, color):
        number = self.number(color)
        for y in range(max(int(top), 0), min(int(bottom), self.height)):
            row = self.pixels[y]
            for x in range(max(int(left), 0), min(int(right), self.width)):
                row[x] = number

    def disc(self, x, y, radius, color, squash=1.0):
        number = self.number(color)
        tall = max(radius * squash, 0.5)
        for row in range(max(int(y - tall), 0), min(int(y + tall) + 1, self.height)):
            half = radius * math.sqrt(max(1 - ((row - y) / tall) ** 2, 0))
            for column in range(max(int(x - half), 0), min(int(x + half) + 1, self.width)):
                self.pixels[row][column] = number

    def line(self, x1, y1, x2, y2, color, thick=1):
        steps = int(max(abs(x2 - x1), abs(y2 - y1), 1))
        for step in range(steps + 1):
            x, y = x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
            self.box(x, y, x + thick, y + thick, color)

    def shape(self, points, color):
        """A filled polygon, by its crossings with each row."""
        number = self.number(color)
        for y in range(self.height):
            edges = zip(points, points[1:] + points[:1])
            cuts = sorted(
                x1 + (y + 0.5 - y1) * (x2 - x1) / (y2 - y1)
                for (x1, y1), (x2, y2) in edges if (y1 <= y + 0.5) != (y2 <= y + 0.5))
            for left, right in zip(cuts[::2], cuts[1::2]):
                for x in range(max(round(left), 0), min(round(right), self.width)):
                    self.pixels[y][x] = number

    def fade(self, top, bottom, first, last, steps=20):
        """Bands from one color to another."""
        for step in range(steps):
            share = step / (steps - 1)
            color = tuple(round(a + (b - a) * share) for a, b in zip(first, last))
            height = (bottom - top) / steps
            self.box(0, top + step * height, self.width, top + (step + 1) * height + 1, color)

    def hills(self, base, height, color, waves=3):
        """A line of hills down to the lower edge."""
        parts = [(self.random.uniform(0.5, waves), self.random.uniform(0, 6)) for _ in range(3)]
        for x in range(self.width):
            swing = sum(math.sin(x / self.width * 6 * speed + at) for speed, at in parts) / 3
            self.box(x, base - height * (0.5 + swing / 2), x + 1, self.height, color)

    def png(self):
        def chunk(kind, data):
            check = zlib.crc32(kind + data)
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)
        palette = b"".join(bytes(color) for color in self.colors)
        rows = b"".join(b"\0" + bytes(row) for row in self.pixels)
        return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"PLTE", palette)
                + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
