#include "decode.h"

#include <stdlib.h>

#include "draw.h"

// Where the output pixel n of so many begins among the input's.
static int start_of(int n, int count, int of) { return (int)((int64_t)n * of / count); }

// The mean of a rectangle of pixels, at least one of them.
static void average(const hanji_picture *from, int left, int top, int right, int bottom,
                    uint8_t *pixel) {
  unsigned sums[3] = {0, 0, 0}, count = 0;
  for (int y = top; y < bottom || y == top; y++) {
    const uint8_t *row = from->pixels + ((size_t)y * (size_t)from->width + (size_t)left) * 4;
    for (int x = left; x < right || x == left; x++, row += 4, count++) {
      for (int part = 0; part < 3; part++) sums[part] += row[part];
    }
  }
  for (int part = 0; part < 3; part++) pixel[part] = (uint8_t)((sums[part] + count / 2) / count);
}

uint8_t *scaled(const hanji_picture *picture, int width, int height) {
  uint8_t *pixels = malloc((size_t)width * (size_t)height * 3);
  if (pixels == NULL) return NULL;
  for (int y = 0; y < height; y++) {
    int top = start_of(y, height, picture->height), bottom = start_of(y + 1, height, picture->height);
    for (int x = 0; x < width; x++) {
      int left = start_of(x, width, picture->width), right = start_of(x + 1, width, picture->width);
      average(picture, left, top, right, bottom, pixels + ((size_t)y * (size_t)width + (size_t)x) * 3);
    }
  }
  return pixels;
}

// Pages of papers are white, and drawings on them are made for that.
void lay_on_white(hanji_picture *picture) {
  size_t count = (size_t)picture->width * (size_t)picture->height;
  for (uint8_t *pixel = picture->pixels; count-- > 0; pixel += 4) {
    unsigned opacity = pixel[3];
    if (opacity == 0xFF) continue;
    for (int part = 0; part < 3; part++) {
      pixel[part] = (uint8_t)((pixel[part] * opacity + 0xFF * (0xFF - opacity)) / 0xFF);
    }
    pixel[3] = 0xFF;
  }
}

bool cut(hanji_picture *picture, hanji_picture_part part) {
  int left = start_of(part.left, 1000, picture->width), top = start_of(part.top, 1000, picture->height);
  int width = start_of(part.left + part.width, 1000, picture->width) - left;
  int height = start_of(part.top + part.height, 1000, picture->height) - top;
  if (width <= 0 || height <= 0) return false;
  uint32_t *pixels = (uint32_t *)(void *)picture->pixels;
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      pixels[(size_t)y * (size_t)width + (size_t)x] =
          pixels[(size_t)(y + top) * (size_t)picture->width + (size_t)(x + left)];
    }
  }
  picture->width = width;
  picture->height = height;
  return true;
}
