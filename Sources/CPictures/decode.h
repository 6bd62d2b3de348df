#ifndef HANJI_PICTURE_DECODE_H
#define HANJI_PICTURE_DECODE_H

#include "CPictures.h"

#include <stdbool.h>

/* What a decoder is given. */
struct source {
  const uint8_t *bytes;
  size_t count;
  int64_t most_pixels;
  int wanted_width, wanted_height;
};

bool allocate(hanji_picture *picture, int width, int height);
bool is_too_large(const struct source *source, int64_t width, int64_t height);

enum hanji_picture_result decode_jpeg(const struct source *source, hanji_picture *picture);
enum hanji_picture_result decode_png(const struct source *source, hanji_picture *picture);
enum hanji_picture_result decode_gif(const struct source *source, hanji_picture *picture);
enum hanji_picture_result decode_webp(const struct source *source, hanji_picture *picture);

/* Turns a picture by an orientation of Exif, 1 to 8. */
enum hanji_picture_result turn(hanji_picture *picture, int orientation);

/* Draws what is transparent as if on white. */
void lay_on_white(hanji_picture *picture);

/* Leaves a part of a picture; false where that is empty. */
bool cut(hanji_picture *picture, hanji_picture_part part);

#endif
