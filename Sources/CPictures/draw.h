#ifndef HANJI_PICTURE_DRAW_H
#define HANJI_PICTURE_DRAW_H

#include "CPictures.h"

/* A picture without its opacity, 3 bytes a pixel, at another size; to be freed. */
uint8_t *scaled(const hanji_picture *picture, int width, int height);

/* Files of so many pixels, 3 bytes each; to be freed. */
enum hanji_picture_result encode_png(const uint8_t *pixels, int width, int height, uint8_t **bytes,
                                     size_t *count);
enum hanji_picture_result encode_jpeg(const uint8_t *pixels, int width, int height, uint8_t **bytes,
                                      size_t *count);

#endif
