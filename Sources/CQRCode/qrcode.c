#include "CQRCode.h"

#include <qrencode.h>

static QRcode *encode(const char *text, int version, QRecLevel level) {
  return QRcode_encodeString(text, version, level, QR_MODE_8, 1);
}

// The same size with more correction, where there is room for it.
static QRcode *strengthened(const char *text, QRcode *code) {
  static const QRecLevel levels[] = {QR_ECLEVEL_H, QR_ECLEVEL_Q, QR_ECLEVEL_M};
  for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
    QRcode *stronger = encode(text, code->version, levels[i]);
    if (stronger == NULL) continue;
    if (stronger->version == code->version) {
      QRcode_free(code);
      return stronger;
    }
    QRcode_free(stronger);
  }
  return code;
}

int hanji_qr_encode(const char *text, uint8_t *modules, size_t capacity) {
  if (text[0] == 0) return 0;
  QRcode *code = encode(text, 0, QR_ECLEVEL_L);
  if (code == NULL) return 0;
  code = strengthened(text, code);
  int side = code->width;
  size_t count = (size_t)side * (size_t)side;
  if (count <= capacity) {
    for (size_t i = 0; i < count; i++) modules[i] = code->data[i] & 1;
  } else {
    side = 0;
  }
  QRcode_free(code);
  return side;
}
