#include "decode.h"

#include <stdlib.h>
#include <string.h>

bool is_too_large(const struct source *source, int64_t width, int64_t height) {
  return width <= 0 || height <= 0 || width > 1 << 16 || height > 1 << 16 ||
         width * height > source->most_pixels;
}

bool allocate(hanji_picture *picture, int width, int height) {
  picture->pixels = calloc((size_t)width * (size_t)height, 4);
  picture->width = width;
  picture->height = height;
  return picture->pixels != NULL;
}

void hanji_picture_free(hanji_picture *picture) {
  free(picture->pixels);
  picture->pixels = NULL;
}

static bool begins(const struct source *source, size_t offset, const char *mark, size_t length) {
  return source->count >= offset + length && memcmp(source->bytes + offset, mark, length) == 0;
}

// By the first bytes: what a server calls a picture is often wrong.
static enum hanji_picture_result decode(const struct source *source, hanji_picture *picture) {
  if (begins(source, 0, "\xFF\xD8\xFF", 3)) return decode_jpeg(source, picture);
  if (begins(source, 0, "\x89PNG\r\n\x1A\n", 8)) return decode_png(source, picture);
  if (begins(source, 0, "GIF8", 4)) return decode_gif(source, picture);
  if (begins(source, 0, "RIFF", 4) && begins(source, 8, "WEBP", 4)) {
    return decode_webp(source, picture);
  }
  return HANJI_PICTURE_UNKNOWN;
}

enum hanji_picture_result hanji_picture_decode(const uint8_t *bytes, size_t count, int64_t most_pixels,
                                               int wanted_width, int wanted_height,
                                               hanji_picture_part part, hanji_picture *picture) {
  struct source source = {bytes, count, most_pixels, wanted_width, wanted_height};
  memset(picture, 0, sizeof *picture);
  enum hanji_picture_result result = decode(&source, picture);
  if (result == HANJI_PICTURE_DONE) {
    lay_on_white(picture);
    if (!cut(picture, part)) result = HANJI_PICTURE_BROKEN;
  }
  if (result != HANJI_PICTURE_DONE) hanji_picture_free(picture);
  return result;
}

// Exif 2.3, 4.6.4: where the row 0 and the column 0 of the stored picture are to be looked for.
enum hanji_picture_result turn(hanji_picture *picture, int orientation) {
  if (orientation < 2 || orientation > 8) return HANJI_PICTURE_DONE;
  int width = picture->width, height = picture->height;
  bool swaps = orientation > 4;
  hanji_picture turned = *picture;
  if (!allocate(&turned, swaps ? height : width, swaps ? width : height)) {
    return HANJI_PICTURE_NO_MEMORY;
  }
  const uint32_t *from = (const uint32_t *)(const void *)picture->pixels;
  uint32_t *to = (uint32_t *)(void *)turned.pixels;
  for (int y = 0; y < turned.height; y++) {
    for (int x = 0; x < turned.width; x++) {
      int column = swaps ? y : x, row = swaps ? x : y;
      if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8) {
        column = width - 1 - column;
      }
      if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {
        row = height - 1 - row;
      }
      to[(size_t)y * (size_t)turned.width + (size_t)x] =
          from[(size_t)row * (size_t)width + (size_t)column];
    }
  }
  if (swaps) {
    turned.full_width = picture->full_height;
    turned.full_height = picture->full_width;
  }
  hanji_picture_free(picture);
  *picture = turned;
  return HANJI_PICTURE_DONE;
}
