#include "decode.h"
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include <png.h>

// libpng's simplified interface, which does not jump out of the caller.
enum hanji_picture_result decode_png(const struct source *source, hanji_picture *picture) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, source->bytes, source->count)) {
    return HANJI_PICTURE_BROKEN;
  }
  image.format = PNG_FORMAT_RGBA;
  enum hanji_picture_result result = HANJI_PICTURE_DONE;
  if (is_too_large(source, image.width, image.height)) {
    result = HANJI_PICTURE_TOO_LARGE;
  } else if (!allocate(picture, (int)image.width, (int)image.height)) {
    result = HANJI_PICTURE_NO_MEMORY;
  } else if (!png_image_finish_read(&image, NULL, picture->pixels, 0, NULL)) {
    result = HANJI_PICTURE_BROKEN;
  }
  png_image_free(&image);
  picture->full_width = picture->width;
  picture->full_height = picture->height;
  return result;
}

enum hanji_picture_result encode_png(const uint8_t *pixels, int width, int height, uint8_t **bytes,
                                     size_t *count) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  image.width = (png_uint_32)width;
  image.height = (png_uint_32)height;
  image.format = PNG_FORMAT_RGB;
  png_alloc_size_t room = PNG_IMAGE_PNG_SIZE_MAX(image);
  *bytes = malloc(room);
  if (*bytes == NULL) return HANJI_PICTURE_NO_MEMORY;
  bool is_written = png_image_write_to_memory(&image, *bytes, &room, 0, pixels, 0, NULL) != 0;
  *count = room;
  png_image_free(&image);
  if (is_written) return HANJI_PICTURE_DONE;
  free(*bytes);
  return HANJI_PICTURE_BROKEN;
}
