#include "CLibXML2.h"
#include "decoding.h"

#include <string.h>

/// Bytes of the character that begins with `first`; 0 where none does (Unicode 15, table 3-7).
static size_t length_by_lead(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4) return 0;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// How many bytes of that character are there and right.
static size_t sound_bytes(const unsigned char *bytes, size_t left, size_t length) {
  unsigned char first = bytes[0];
  unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (length < 2 || left < 2 || bytes[1] < low || bytes[1] > high) return 1;
  size_t sound = 2;
  while (sound < length && sound < left && (bytes[sound] & 0xC0) == 0x80) sound++;
  return sound;
}

/// Bytes of the character at `bytes`, or 0 where it is none or NUL.
static size_t character_length(const unsigned char *bytes, size_t left) {
  if (bytes[0] < 0x80) return bytes[0] != 0;
  size_t length = length_by_lead(bytes[0]);
  return length && sound_bytes(bytes, left, length) == length ? length : 0;
}

size_t hanji_utf8_broken_length(const unsigned char *bytes, size_t left) {
  return left ? sound_bytes(bytes, left, length_by_lead(bytes[0])) : 0;
}

/// Whether eight bytes are all ASCII and none is NUL.
static int is_plain(const unsigned char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  uint64_t tops = 0x8080808080808080u;
  return !((word | (word - 0x0101010101010101u)) & tops);
}

/// Whether a character of three bytes stands here that no rule of its own bounds, as Hangul does.
static int is_common(const unsigned char *bytes) {
  return (bytes[0] & 0xF0) == 0xE0 && bytes[0] != 0xE0 && bytes[0] != 0xED
      && (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80;
}

size_t hanji_utf8_prefix(const unsigned char *bytes, size_t length) {
  size_t at = 0;
  while (at < length) {
    while (at + 8 <= length && is_plain(bytes + at)) at += 8;
    while (at + 3 <= length && is_common(bytes + at)) at += 3;
    if (at == length) break;
    size_t step = character_length(bytes + at, length - at);
    if (!step) return at;
    at += step;
  }
  return at;
}

void hanji_put(HanjiOutput *output, uint32_t scalar) {
  unsigned char *to = output->bytes + output->length;
  if (scalar < 0x80) {
    *to++ = (unsigned char)scalar;
  } else if (scalar < 0x800) {
    *to++ = (unsigned char)(0xC0 | scalar >> 6);
    *to++ = (unsigned char)(0x80 | (scalar & 0x3F));
  } else {
    *to++ = (unsigned char)(0xE0 | scalar >> 12);
    *to++ = (unsigned char)(0x80 | (scalar >> 6 & 0x3F));
    *to++ = (unsigned char)(0x80 | (scalar & 0x3F));
  }
  output->length = (size_t)(to - output->bytes);
}

void hanji_put_broken(HanjiOutput *output) {
  output->is_broken = 1;
  hanji_put(output, 0xFFFD);
}

ptrdiff_t hanji_decode(
    const char *encoding, const unsigned char *bytes, size_t length, unsigned char *text,
    int *is_broken) {
  HanjiOutput output = {.bytes = text};
  int is_known = hanji_decode_single(encoding, bytes, length, &output)
      || hanji_decode_multi(encoding, bytes, length, &output);
  *is_broken = output.is_broken;
  return is_known ? (ptrdiff_t)output.length : -1;
}
