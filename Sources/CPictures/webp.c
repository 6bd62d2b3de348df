#include "decode.h"

#include <webp/decode.h>

enum hanji_picture_result decode_webp(const struct source *source, hanji_picture *picture) {
  WebPDecoderConfig config;
  if (!WebPInitDecoderConfig(&config)) return HANJI_PICTURE_BROKEN;
  if (WebPGetFeatures(source->bytes, source->count, &config.input) != VP8_STATUS_OK ||
      config.input.has_animation) {
    return HANJI_PICTURE_BROKEN;
  }
  int width = config.input.width, height = config.input.height;
  if (is_too_large(source, width, height)) return HANJI_PICTURE_TOO_LARGE;
  if (!allocate(picture, width, height)) return HANJI_PICTURE_NO_MEMORY;
  picture->full_width = width;
  picture->full_height = height;
  config.output.colorspace = MODE_RGBA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = picture->pixels;
  config.output.u.RGBA.stride = width * 4;
  config.output.u.RGBA.size = (size_t)width * (size_t)height * 4;
  VP8StatusCode status = WebPDecode(source->bytes, source->count, &config);
  WebPFreeDecBuffer(&config.output);
  return status == VP8_STATUS_OK ? HANJI_PICTURE_DONE : HANJI_PICTURE_BROKEN;
}
