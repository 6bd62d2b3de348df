#include "CPictures.h"

#include <stdlib.h>
#include <string.h>

#include <chafa.h>

#include "draw.h"

// A terminal's description of which no more than the beginning of a sixel picture is taken.
static ChafaTermInfo *sixel_terminal(void) {
  ChafaTermInfo *info = chafa_term_info_new();
  chafa_term_info_set_seq(info, CHAFA_TERM_SEQ_BEGIN_SIXELS, "\033P%1;%2;%3q", NULL);
  chafa_term_info_set_seq(info, CHAFA_TERM_SEQ_END_SIXELS, "\033\\", NULL);
  return info;
}

// What stands between the introducer and the terminator, which the reader puts around it.
static enum hanji_picture_result take_body(const GString *text, uint8_t **bytes, size_t *count) {
  const char *begin = memchr(text->str, 'q', text->len);
  if (begin == NULL) return HANJI_PICTURE_BROKEN;
  const char *body = begin + 1, *end = text->str + text->len;
  const char *last = memchr(body, '\033', (size_t)(end - body));
  *count = (size_t)((last != NULL ? last : end) - body);
  *bytes = malloc(*count > 0 ? *count : 1);
  if (*bytes == NULL) return HANJI_PICTURE_NO_MEMORY;
  memcpy(*bytes, body, *count);
  return HANJI_PICTURE_DONE;
}

static enum hanji_picture_result encode_sixel(const uint8_t *pixels, int width, int height,
                                              uint8_t **bytes, size_t *count) {
  ChafaCanvasConfig *config = chafa_canvas_config_new();
  // One cell, as large as the picture: nothing is left to be scaled.
  chafa_canvas_config_set_geometry(config, 1, 1);
  chafa_canvas_config_set_cell_geometry(config, width, height);
  chafa_canvas_config_set_canvas_mode(config, CHAFA_CANVAS_MODE_TRUECOLOR);
  chafa_canvas_config_set_pixel_mode(config, CHAFA_PIXEL_MODE_SIXELS);
  ChafaCanvas *canvas = chafa_canvas_new(config);
  chafa_canvas_draw_all_pixels(canvas, CHAFA_PIXEL_RGB8, pixels, width, height, width * 3);
  ChafaTermInfo *info = sixel_terminal();
  GString *text = chafa_canvas_print(canvas, info);
  enum hanji_picture_result result = take_body(text, bytes, count);
  g_string_free(text, TRUE);
  chafa_term_info_unref(info);
  chafa_canvas_unref(canvas);
  chafa_canvas_config_unref(config);
  return result;
}

enum hanji_picture_result hanji_picture_encode(const hanji_picture *picture, int width, int height,
                                               enum hanji_picture_file file, uint8_t **bytes,
                                               size_t *count) {
  if (width <= 0 || height <= 0 || (int64_t)width * height > HANJI_PICTURE_MOST_ENCODED) {
    return HANJI_PICTURE_TOO_LARGE;
  }
  uint8_t *pixels = scaled(picture, width, height);
  if (pixels == NULL) return HANJI_PICTURE_NO_MEMORY;
  enum hanji_picture_result result = HANJI_PICTURE_BROKEN;
  switch (file) {
    case HANJI_FILE_SIXEL: result = encode_sixel(pixels, width, height, bytes, count); break;
    case HANJI_FILE_PNG: result = encode_png(pixels, width, height, bytes, count); break;
    case HANJI_FILE_JPEG: result = encode_jpeg(pixels, width, height, bytes, count); break;
  }
  free(pixels);
  return result;
}
