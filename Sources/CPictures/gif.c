#include "decode.h"

#include <stdlib.h>
#include <string.h>

#include <gif_lib.h>

struct reading {
  const struct source *source;
  size_t offset;
};

static int read_bytes(GifFileType *file, GifByteType *bytes, int count) {
  struct reading *reading = file->UserData;
  size_t left = reading->source->count - reading->offset;
  size_t taken = (size_t)count < left ? (size_t)count : left;
  memcpy(bytes, reading->source->bytes + reading->offset, taken);
  reading->offset += taken;
  return (int)taken;
}

static void put_row(hanji_picture *picture, const GifFileType *file, const ColorMapObject *colors,
                    const GifPixelType *line, int row, int transparent) {
  const GifImageDesc *frame = &file->Image;
  int y = frame->Top + row;
  if (y < 0 || y >= picture->height) return;
  for (int column = 0; column < frame->Width; column++) {
    int x = frame->Left + column, index = line[column];
    if (x < 0 || x >= picture->width || index >= colors->ColorCount || index == transparent) continue;
    uint8_t *pixel = picture->pixels + ((size_t)y * (size_t)picture->width + (size_t)x) * 4;
    const GifColorType *color = &colors->Colors[index];
    pixel[0] = color->Red;
    pixel[1] = color->Green;
    pixel[2] = color->Blue;
    pixel[3] = 0xFF;
  }
}

// Rows of an interlaced frame come in four rounds (GIF89a, appendix E).
static bool read_frame(GifFileType *file, hanji_picture *picture, int transparent) {
  static const int starts[] = {0, 4, 2, 1}, steps[] = {8, 8, 4, 2};
  const ColorMapObject *colors = file->Image.ColorMap ? file->Image.ColorMap : file->SColorMap;
  int width = file->Image.Width, height = file->Image.Height;
  if (colors == NULL || width <= 0 || height <= 0) return false;
  GifPixelType *line = malloc((size_t)width);
  bool is_whole = line != NULL;
  int rounds = file->Image.Interlace ? 4 : 1;
  for (int round = 0; round < rounds && is_whole; round++) {
    int start = rounds == 4 ? starts[round] : 0, step = rounds == 4 ? steps[round] : 1;
    for (int row = start; row < height && is_whole; row += step) {
      is_whole = DGifGetLine(file, line, width) == GIF_OK;
      if (is_whole) put_row(picture, file, colors, line, row, transparent);
    }
  }
  free(line);
  return is_whole;
}

static bool skip_extension(GifFileType *file, int *transparent) {
  int code = 0;
  GifByteType *block = NULL;
  if (DGifGetExtension(file, &code, &block) != GIF_OK) return false;
  while (block != NULL) {
    GraphicsControlBlock control;
    if (code == GRAPHICS_EXT_FUNC_CODE && block[0] == 4 &&
        DGifExtensionToGCB(4, block + 1, &control) == GIF_OK) {
      *transparent = control.TransparentColor;
    }
    if (DGifGetExtensionNext(file, &block) != GIF_OK) return false;
  }
  return true;
}

static enum hanji_picture_result read_first(GifFileType *file, hanji_picture *picture) {
  int transparent = NO_TRANSPARENT_COLOR;
  for (;;) {
    GifRecordType kind;
    if (DGifGetRecordType(file, &kind) != GIF_OK) return HANJI_PICTURE_BROKEN;
    switch (kind) {
      case IMAGE_DESC_RECORD_TYPE:
        if (DGifGetImageDesc(file) != GIF_OK) return HANJI_PICTURE_BROKEN;
        return read_frame(file, picture, transparent) ? HANJI_PICTURE_DONE : HANJI_PICTURE_BROKEN;
      case EXTENSION_RECORD_TYPE:
        if (!skip_extension(file, &transparent)) return HANJI_PICTURE_BROKEN;
        break;
      default: return HANJI_PICTURE_BROKEN;
    }
  }
}

enum hanji_picture_result decode_gif(const struct source *source, hanji_picture *picture) {
  struct reading reading = {source, 0};
  int error = 0;
  GifFileType *file = DGifOpen(&reading, read_bytes, &error);
  if (file == NULL) return HANJI_PICTURE_BROKEN;
  enum hanji_picture_result result = HANJI_PICTURE_DONE;
  if (is_too_large(source, file->SWidth, file->SHeight)) {
    result = HANJI_PICTURE_TOO_LARGE;
  } else if (!allocate(picture, file->SWidth, file->SHeight)) {
    result = HANJI_PICTURE_NO_MEMORY;
  } else {
    picture->full_width = picture->width;
    picture->full_height = picture->height;
    result = read_first(file, picture);
  }
  DGifCloseFile(file, &error);
  return result;
}
