#include "CPictures.h"

#include <stdlib.h>
#include <string.h>

#include <chafa.h>

static ChafaCanvasMode mode_of(int colors) {
  if (colors > 256) return CHAFA_CANVAS_MODE_TRUECOLOR;
  if (colors >= 256) return CHAFA_CANVAS_MODE_INDEXED_256;
  if (colors >= 16) return CHAFA_CANVAS_MODE_INDEXED_16;
  if (colors >= 8) return CHAFA_CANVAS_MODE_INDEXED_8;
  return CHAFA_CANVAS_MODE_FGBG;
}

static ChafaSymbolMap *map_of(enum hanji_picture_symbols symbols) {
  ChafaSymbolMap *map = chafa_symbol_map_new();
  chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_SPACE);
  switch (symbols) {
    case HANJI_SYMBOLS_ASCII: chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_ASCII); break;
    case HANJI_SYMBOLS_SEXTANT: chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_SEXTANT);
      [[fallthrough]];
    case HANJI_SYMBOLS_HALF:
      chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_VHALF | CHAFA_SYMBOL_TAG_SOLID);
      break;
  }
  return map;
}

static void take_cells(ChafaCanvas *canvas, int columns, int rows, int colors,
                       hanji_picture_cell *cells) {
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++) {
      hanji_picture_cell *cell = &cells[row * columns + column];
      cell->scalar = chafa_canvas_get_char_at(canvas, column, row);
      int foreground = -1, background = -1;
      if (colors > 256) {
        chafa_canvas_get_colors_at(canvas, column, row, &foreground, &background);
      } else if (colors > 0) {
        chafa_canvas_get_raw_colors_at(canvas, column, row, &foreground, &background);
      }
      cell->foreground = foreground;
      cell->background = background;
    }
  }
}

static ChafaCanvas *canvas_of(const hanji_picture *picture, ChafaCanvasConfig *config) {
  ChafaCanvas *canvas = chafa_canvas_new(config);
  chafa_canvas_draw_all_pixels(canvas, CHAFA_PIXEL_RGBA8_UNASSOCIATED, picture->pixels,
                               picture->width, picture->height, picture->width * 4);
  return canvas;
}

enum hanji_picture_result hanji_picture_draw(const hanji_picture *picture, int columns, int rows,
                                             enum hanji_picture_symbols symbols, int colors,
                                             hanji_picture_cell *cells) {
  if (columns <= 0 || rows <= 0) return HANJI_PICTURE_TOO_LARGE;
  ChafaSymbolMap *map = map_of(symbols);
  ChafaCanvasConfig *config = chafa_canvas_config_new();
  chafa_canvas_config_set_geometry(config, columns, rows);
  chafa_canvas_config_set_canvas_mode(config, mode_of(colors));
  chafa_canvas_config_set_pixel_mode(config, CHAFA_PIXEL_MODE_SYMBOLS);
  chafa_canvas_config_set_symbol_map(config, map);
  ChafaCanvas *canvas = canvas_of(picture, config);
  take_cells(canvas, columns, rows, colors, cells);
  chafa_canvas_unref(canvas);
  chafa_canvas_config_unref(config);
  chafa_symbol_map_unref(map);
  return HANJI_PICTURE_DONE;
}
