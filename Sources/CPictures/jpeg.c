#include "decode.h"
#include "draw.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

struct failure {
  struct jpeg_error_mgr manager;
  jmp_buf back;
};

static void fail(j_common_ptr info) { longjmp(((struct failure *)info->err)->back, 1); }
static void say_nothing(j_common_ptr info) { (void)info; }

static unsigned number(const uint8_t *bytes, int length, bool is_little) {
  unsigned value = 0;
  for (int i = 0; i < length; i++) value = value << 8 | bytes[is_little ? length - 1 - i : i];
  return value;
}

// The orientation that the first directory of a picture's Exif names (tag 0x112); 1 where none does.
static int orientation_of(const struct jpeg_decompress_struct *info) {
  for (jpeg_saved_marker_ptr marker = info->marker_list; marker != NULL; marker = marker->next) {
    if (marker->data_length < 14 || memcmp(marker->data, "Exif\0", 6) != 0) continue;
    const uint8_t *tiff = marker->data + 6;
    size_t count = marker->data_length - 6;
    bool is_little = tiff[0] == 'I';
    size_t directory = number(tiff + 4, 4, is_little);
    if (directory + 2 > count) return 1;
    size_t entries = number(tiff + directory, 2, is_little);
    for (size_t i = 0; i < entries; i++) {
      size_t entry = directory + 2 + i * 12;
      if (entry + 12 > count) return 1;
      if (number(tiff + entry, 2, is_little) == 0x112) {
        return (int)number(tiff + entry + 8, 2, is_little);
      }
    }
  }
  return 1;
}

// The decoder leaves out what a smaller picture does not need, which is most of the work.
static void choose_scale(struct jpeg_decompress_struct *info, const struct source *source) {
  info->scale_num = 1;
  for (info->scale_denom = 8; info->scale_denom > 1; info->scale_denom /= 2) {
    jpeg_calc_output_dimensions(info);
    if ((int)info->output_width >= source->wanted_width &&
        (int)info->output_height >= source->wanted_height) {
      return;
    }
  }
}

static bool read_rows(struct jpeg_decompress_struct *info, hanji_picture *picture) {
  while (info->output_scanline < info->output_height) {
    JSAMPROW row = picture->pixels + (size_t)info->output_scanline * (size_t)picture->width * 4;
    if (jpeg_read_scanlines(info, &row, 1) != 1) return false;
  }
  return true;
}

static enum hanji_picture_result read_picture(struct jpeg_decompress_struct *info,
                                              const struct source *source,
                                              hanji_picture *picture, int *orientation) {
  jpeg_mem_src(info, source->bytes, source->count);
  jpeg_save_markers(info, JPEG_APP0 + 1, 0xFFFF);
  if (jpeg_read_header(info, TRUE) != JPEG_HEADER_OK) return HANJI_PICTURE_BROKEN;
  if (is_too_large(source, info->image_width, info->image_height)) return HANJI_PICTURE_TOO_LARGE;
  *orientation = orientation_of(info);
  info->out_color_space = JCS_EXT_RGBA;
  choose_scale(info, source);
  jpeg_start_decompress(info);
  if (!allocate(picture, (int)info->output_width, (int)info->output_height)) {
    return HANJI_PICTURE_NO_MEMORY;
  }
  picture->full_width = (int)info->image_width;
  picture->full_height = (int)info->image_height;
  return read_rows(info, picture) ? HANJI_PICTURE_DONE : HANJI_PICTURE_BROKEN;
}

enum hanji_picture_result decode_jpeg(const struct source *source, hanji_picture *picture) {
  struct jpeg_decompress_struct info;
  struct failure failure;
  memset(&info, 0, sizeof info);
  info.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = fail;
  failure.manager.output_message = say_nothing;
  volatile int orientation = 1;
  if (setjmp(failure.back) != 0) {
    jpeg_destroy_decompress(&info);
    return HANJI_PICTURE_BROKEN;
  }
  jpeg_create_decompress(&info);
  int found = 1;
  enum hanji_picture_result result = read_picture(&info, source, picture, &found);
  orientation = found;
  jpeg_destroy_decompress(&info);
  return result == HANJI_PICTURE_DONE ? turn(picture, orientation) : result;
}

static bool write_rows(struct jpeg_compress_struct *info, const uint8_t *pixels) {
  size_t stride = (size_t)info->image_width * 3;
  while (info->next_scanline < info->image_height) {
    JSAMPROW row = (JSAMPROW)(uintptr_t)(pixels + info->next_scanline * stride);
    if (jpeg_write_scanlines(info, &row, 1) != 1) return false;
  }
  return true;
}

static void compress(struct jpeg_compress_struct *info, const uint8_t *pixels, int width, int height) {
  info->image_width = (JDIMENSION)width;
  info->image_height = (JDIMENSION)height;
  info->input_components = 3;
  info->in_color_space = JCS_RGB;
  jpeg_set_defaults(info);
  jpeg_set_quality(info, 85, TRUE);
  jpeg_start_compress(info, TRUE);
  if (write_rows(info, pixels)) jpeg_finish_compress(info);
}

enum hanji_picture_result encode_jpeg(const uint8_t *pixels, int width, int height, uint8_t **bytes,
                                      size_t *count) {
  struct jpeg_compress_struct info;
  struct failure failure;
  unsigned long length = 0;
  memset(&info, 0, sizeof info);
  info.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = fail;
  failure.manager.output_message = say_nothing;
  *bytes = NULL;
  if (setjmp(failure.back) != 0) {
    jpeg_destroy_compress(&info);
    free(*bytes);
    return HANJI_PICTURE_BROKEN;
  }
  jpeg_create_compress(&info);
  jpeg_mem_dest(&info, bytes, &length);
  compress(&info, pixels, width, height);
  jpeg_destroy_compress(&info);
  *count = length;
  return HANJI_PICTURE_DONE;
}
