#include "decoding.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

typedef enum { pairs, shift_jis, euc_jp, gb18030, units16, units32 } Shape;

static const HanjiPatch big5_patches[] = {
#include "big5_patches.h"
};

static const HanjiPatch euc_jp_patches[] = {
#include "euc_jp_patches.h"
};

static const HanjiPatch gb18030_patches[] = {{0x80, 0x20AC}, {0xA3A0, 0x3000}};

/// Finals that stand alone, which iconv does not have.
static const HanjiPatch johab_patches[] = {
    {0x8441, 0x3000}, {0x8442, 0x3131}, {0x8443, 0x3132}, {0x8445, 0x3134}, {0x8448, 0x3137},
    {0x8449, 0x3139}, {0x8451, 0x3141}, {0x8453, 0x3142}, {0x8455, 0x3145}, {0x8456, 0x3146},
    {0x8457, 0x3147}, {0x8458, 0x3148}, {0x8459, 0x314A}, {0x845A, 0x314B}, {0x845B, 0x314C},
    {0x845C, 0x314D}, {0x845D, 0x314E},
};

static const HanjiPatch shift_jis_patches[] = {{0x80, 0x80}};

typedef struct {
  const char *name, *iconv_name;
  Shape shape;
  const HanjiPatch *patches;
  size_t patch_count;
} Encoding;

#define PATCHES(table) table, sizeof table / sizeof *table

static const Encoding encodings[] = {
    {"CP949", "CP949", pairs, NULL, 0},
    {"JOHAB", "JOHAB", pairs, PATCHES(johab_patches)},
    {"BIG5-HKSCS", "BIG5-HKSCS", pairs, PATCHES(big5_patches)},
    {"CP932", "CP932", shift_jis, PATCHES(shift_jis_patches)},
    {"EUC-JP", "EUC-JP-MS", euc_jp, PATCHES(euc_jp_patches)},
    {"ISO-2022-JP", "ISO-2022-JP", pairs, NULL, 0},
    {"GB18030", "GB18030", gb18030, PATCHES(gb18030_patches)},
    {"UTF-16LE", "UTF-16LE", units16, NULL, 0},
    {"UTF-16BE", "UTF-16BE", units16, NULL, 0},
    {"UTF-32LE", "UTF-32LE", units32, NULL, 0},
    {"UTF-32BE", "UTF-32BE", units32, NULL, 0},
};

static int is_lead(Shape shape, unsigned char byte) {
  if (shape == shift_jis) return (byte > 0x80 && byte < 0xA0) || (byte >= 0xE0 && byte < 0xFD);
  if (shape == euc_jp) return byte == 0x8E || byte == 0x8F || (byte >= 0xA1 && byte < 0xFF);
  return byte > 0x80 && byte < 0xFF;
}

static int is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }

/// Bytes that one U+FFFD stands for: a lead and its trail, but never ASCII after it (WHATWG
/// Encoding Standard, sections 10 to 14).
static size_t broken_length(Shape shape, const unsigned char *bytes, size_t left) {
  if (shape == units16 || shape == units32) {
    size_t unit = shape == units16 ? 2 : 4;
    return left < unit ? left : unit;
  }
  if (left < 2 || !is_lead(shape, bytes[0])) return 1;
  if (shape == gb18030 && is_digit(bytes[1]))
    return left >= 4 && is_lead(shape, bytes[2]) && is_digit(bytes[3]) ? 4 : 1;
  if (bytes[1] < 0x80) return 1;
  int is_long = shape == euc_jp && bytes[0] == 0x8F && bytes[1] >= 0xA1 && bytes[1] < 0xFF;
  return is_long && left > 2 && bytes[2] >= 0x80 ? 3 : 2;
}

static size_t character_length(Shape shape, const unsigned char *bytes, size_t left) {
  if (bytes[0] < 0x80 || !is_lead(shape, bytes[0])) return 1;
  size_t length = 2;
  if (shape == euc_jp && bytes[0] == 0x8F) length = 3;
  if (shape == gb18030 && left > 1 && is_digit(bytes[1])) length = 4;
  return length < left ? length : left;
}

/// As far as iconv comes; returns the bytes read.
static size_t convert(
    iconv_t converter, const unsigned char *bytes, size_t length, HanjiOutput *output) {
  char *from = (char *)bytes, *to = (char *)output->bytes + output->length;
  size_t left = length, room = length * 3 + 4, whole = room;
  iconv(converter, &from, &left, &to, &room);
  iconv(converter, NULL, NULL, &to, &room);
  output->length += whole - room;
  return length - left;
}

static const HanjiPatch *patch_of(const Encoding *encoding, const unsigned char *bytes, size_t n) {
  if (n > 2) return NULL;
  uint16_t code = n == 1 ? bytes[0] : (uint16_t)(bytes[0] << 8 | bytes[1]);
  size_t low = 0, high = encoding->patch_count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (encoding->patches[middle].code == code) return &encoding->patches[middle];
    if (encoding->patches[middle].code < code) low = middle + 1; else high = middle;
  }
  return NULL;
}

/// One character by the patches or else by iconv; 0 where it is none.
static size_t decode_character(
    const Encoding *encoding, iconv_t converter, const unsigned char *bytes, size_t left,
    HanjiOutput *output) {
  size_t length = character_length(encoding->shape, bytes, left);
  const HanjiPatch *patch = patch_of(encoding, bytes, length);
  if (patch && !patch->scalar) return 0;
  if (patch) { hanji_put(output, patch->scalar); return length; }
  if (encoding->shape == euc_jp && length == 1) return 0;
  // The broken bar of JIS X 0212, which iconv makes a full-width one.
  if (encoding->shape == euc_jp && length == 3 && bytes[1] == 0xA2 && bytes[2] == 0xC3) {
    hanji_put(output, 0xA6);
    return length;
  }
  size_t before = output->length;
  if (convert(converter, bytes, length, output) == length) return length;
  output->length = before;
  return 0;
}

static void decode_by_character(
    const Encoding *encoding, iconv_t converter, const unsigned char *bytes, size_t length,
    HanjiOutput *output) {
  size_t at = 0;
  while (at < length) {
    if (bytes[at] < 0x80) { output->bytes[output->length++] = bytes[at++]; continue; }
    size_t step = decode_character(encoding, converter, bytes + at, length - at, output);
    if (!step) {
      hanji_put_broken(output);
      step = broken_length(encoding->shape, bytes + at, length - at);
    }
    at += step;
  }
}

/// Whether iconv has already gone past what it refuses: glibc does so with 0xA2E8 of CP949, and
/// what follows would be lost.
static int is_passed(const Encoding *encoding, const char *start, const char *from) {
  return from - start >= 2 && memcmp(from - 2, "\xA2\xE8", 2) == 0
      && strcmp(encoding->name, "CP949") == 0;
}

static void decode_in_bulk(
    const Encoding *encoding, iconv_t converter, const unsigned char *bytes, size_t length,
    HanjiOutput *output) {
  char *from = (char *)bytes, *to = (char *)output->bytes;
  const char *resumed = from;
  size_t left = length, room = length * 3 + 4, whole = room;
  while (left > 0 && iconv(converter, &from, &left, &to, &room) == (size_t)-1) {
    int passed = is_passed(encoding, resumed, from);
    if ((left == 0 && !passed) || errno == E2BIG || room < 3) break;
    output->is_broken = 1;
    memcpy(to, "\xEF\xBF\xBD", 3);
    size_t step =
        passed ? 0 : broken_length(encoding->shape, (const unsigned char *)from, left);
    to += 3, room -= 3, from += step, left -= step;
    resumed = from;
  }
  output->length = whole - room;
}

/// ISO-2022-KR (RFC 1557): between SO and SI or the line's end KS X 1001 without the high bit.
static size_t unshifted(const unsigned char *bytes, size_t length, unsigned char *plain) {
  size_t count = 0;
  int is_shifted = 0;
  for (size_t at = 0; at < length; at++) {
    unsigned char byte = bytes[at];
    if (length - at >= 4 && memcmp(bytes + at, "\x1B$)C", 4) == 0) { at += 3; continue; }
    if (byte == 0x0E || byte == 0x0F) { is_shifted = byte == 0x0E; continue; }
    if (byte == '\n') is_shifted = 0;
    plain[count++] = is_shifted && byte > 0x20 && byte < 0x7F ? byte | 0x80 : byte;
  }
  return count;
}

static int decode_iso_2022_kr(const unsigned char *bytes, size_t length, HanjiOutput *output) {
  unsigned char *plain = malloc(length + 1);
  if (!plain) abort();
  int is_known = hanji_decode_multi("CP949", plain, unshifted(bytes, length, plain), output);
  free(plain);
  return is_known;
}

static const Encoding *encoding_named(const char *name) {
  for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
    if (strcmp(encodings[i].name, name) == 0) return &encodings[i];
  return NULL;
}

int hanji_decode_multi(
    const char *name, const unsigned char *bytes, size_t length, HanjiOutput *output) {
  if (strcmp(name, "ISO-2022-KR") == 0) return decode_iso_2022_kr(bytes, length, output);
  const Encoding *encoding = encoding_named(name);
  if (!encoding) return 0;
  iconv_t converter = iconv_open("UTF-8", encoding->iconv_name);
  if (converter == (iconv_t)-1) return 0;
  if (encoding->patches) decode_by_character(encoding, converter, bytes, length, output);
  else decode_in_bulk(encoding, converter, bytes, length, output);
  iconv_close(converter);
  return 1;
}
