/* Pictures: decoded by the libraries of their formats, scaled, and drawn with characters. */
#ifndef HANJI_CPICTURES_H
#define HANJI_CPICTURES_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint8_t *pixels; /* RGBA, 4 bytes a pixel, rows from the top; to be freed */
  int width, height;
  /* Of the whole picture, as it is to be looked at. */
  int full_width, full_height;
} hanji_picture;

enum hanji_picture_result {
  HANJI_PICTURE_DONE = 0,
  HANJI_PICTURE_UNKNOWN,   /* none of JPEG, PNG, GIF, WebP */
  HANJI_PICTURE_TOO_LARGE, /* more pixels than allowed */
  HANJI_PICTURE_BROKEN,
  HANJI_PICTURE_NO_MEMORY,
};

/* A rectangle of a picture, in thousandths of its width and height. */
typedef struct {
  int left, top, width, height;
} hanji_picture_part;

/* Decodes a part of a picture, an animation's first frame, turned as it says that it is to be looked at, on
   white. Formats that can be decoded smaller are, but not smaller than what is wanted of the whole. */
enum hanji_picture_result hanji_picture_decode(const uint8_t *bytes, size_t count, int64_t most_pixels,
                                               int wanted_width, int wanted_height,
                                               hanji_picture_part part, hanji_picture *picture);
void hanji_picture_free(hanji_picture *picture);

typedef struct {
  uint32_t scalar;
  int32_t foreground, background; /* 0xRRGGBB, or a palette's number; -1 for the terminal's own */
} hanji_picture_cell;

enum hanji_picture_symbols { HANJI_SYMBOLS_ASCII, HANJI_SYMBOLS_HALF, HANJI_SYMBOLS_SEXTANT };

/* Draws a picture with columns x rows characters in so many colours (0, 8, 16, 256, or more for any). */
enum hanji_picture_result hanji_picture_draw(const hanji_picture *picture, int columns, int rows,
                                             enum hanji_picture_symbols symbols, int colors,
                                             hanji_picture_cell *cells);

/* The most pixels that are encoded. */
enum { HANJI_PICTURE_MOST_ENCODED = 8 << 20 };

/* What pixels are encoded as: the body of a sixel sequence, or a file. */
enum hanji_picture_file { HANJI_FILE_SIXEL, HANJI_FILE_PNG, HANJI_FILE_JPEG };

/* Scales a picture to so many pixels and encodes it. The bytes are to be freed. */
enum hanji_picture_result hanji_picture_encode(const hanji_picture *picture, int width, int height,
                                               enum hanji_picture_file file, uint8_t **bytes,
                                               size_t *count);

#endif
