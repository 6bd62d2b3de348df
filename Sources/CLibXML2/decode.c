#include "CLibXML2.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

/// Bytes of the character at `bytes`, or 0 where it is none (Unicode 15, table 3-7) or NUL.
static size_t character_length(const unsigned char *bytes, size_t left) {
  unsigned char first = bytes[0];
  if (first < 0x80) return first != 0;
  if (first < 0xC2 || first > 0xF4) return 0;
  size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (left < length) return 0;
  unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (bytes[1] < low || bytes[1] > high) return 0;
  for (size_t i = 2; i < length; i++)
    if ((bytes[i] & 0xC0) != 0x80) return 0;
  return length;
}

/// Whether eight bytes are all ASCII and none is NUL.
static int is_plain(const unsigned char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  uint64_t tops = 0x8080808080808080u;
  return !((word | (word - 0x0101010101010101u)) & tops);
}

size_t hanji_utf8_prefix(const unsigned char *bytes, size_t length) {
  size_t at = 0;
  while (at < length) {
    while (at + 8 <= length && is_plain(bytes + at)) at += 8;
    if (at == length) break;
    size_t step = character_length(bytes + at, length - at);
    if (!step) return at;
    at += step;
  }
  return at;
}

ptrdiff_t hanji_decode(
    const char *encoding, const unsigned char *bytes, size_t length, unsigned char *output,
    size_t capacity, int *is_broken) {
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == (iconv_t)-1) return -1;
  char *from = (char *)bytes, *to = (char *)output;
  size_t left = length, room = capacity;
  *is_broken = 0;
  while (left > 0) {
    if (iconv(converter, &from, &left, &to, &room) != (size_t)-1) break;
    if (errno == E2BIG || room < 3) break;
    *is_broken = 1;
    memcpy(to, "\xEF\xBF\xBD", 3);
    to += 3, room -= 3, from++, left--;
    iconv(converter, NULL, NULL, NULL, NULL);
  }
  iconv_close(converter);
  return to - (char *)output;
}
