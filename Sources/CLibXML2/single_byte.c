#include "decoding.h"

#include <iconv.h>
#include <stdlib.h>
#include <string.h>

/// Where glibc differs from the indexes of the WHATWG Encoding Standard.
static const struct { const char *name; unsigned char byte; uint16_t scalar; } patches[] = {
    {"CP1255", 0xCA, 0x05BA},    {"KOI8-U", 0xAE, 0x045E},    {"KOI8-U", 0xBE, 0x040E},
    {"MACINTOSH", 0xC6, 0x2206}, {"MACINTOSH", 0xF0, 0xF8FF}, {"MAC-CYRILLIC", 0xFF, 0x20AC},
};

static const char *const names[] = {
    "CP866", "CP874", "CP1250", "CP1251", "CP1252", "CP1253", "CP1254", "CP1255", "CP1256",
    "CP1257", "CP1258", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6",
    "ISO-8859-7", "ISO-8859-8", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15",
    "ISO-8859-16", "KOI8-R", "KOI8-U", "MACINTOSH", "MAC-CYRILLIC",
};

static int is_known(const char *name) {
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0) return 1;
  return 0;
}

/// One byte by iconv; 0 where it has no character. The standard gives the gaps of 0x80-0x9F the
/// control characters of the same number.
static uint16_t scalar_of(iconv_t converter, unsigned char byte) {
  char in = (char)byte, *from = &in;
  uint16_t scalar = 0;
  char *to = (char *)&scalar;
  size_t left = 1, room = sizeof scalar;
  iconv(converter, NULL, NULL, NULL, NULL);
  iconv(converter, &from, &left, &to, &room);
  iconv(converter, NULL, NULL, &to, &room);
  if (room == 0) return scalar;
  return byte < 0xA0 ? byte : 0;
}

static int make_table(const char *name, uint16_t table[128]) {
  iconv_t converter = iconv_open("UTF-16LE", name);
  if (converter == (iconv_t)-1) return 0;
  for (int i = 0; i < 128; i++) table[i] = scalar_of(converter, (unsigned char)(i + 128));
  iconv_close(converter);
  for (size_t i = 0; i < sizeof patches / sizeof *patches; i++)
    if (strcmp(patches[i].name, name) == 0) table[patches[i].byte - 128] = patches[i].scalar;
  return 1;
}

int hanji_decode_single(
    const char *name, const unsigned char *bytes, size_t length, HanjiOutput *output) {
  uint16_t table[128];
  if (strcmp(name, "X-USER-DEFINED") == 0)
    for (int i = 0; i < 128; i++) table[i] = (uint16_t)(0xF780 + i);
  else if (!is_known(name) || !make_table(name, table)) return 0;
  for (size_t i = 0; i < length; i++) {
    if (bytes[i] < 0x80) output->bytes[output->length++] = bytes[i];
    else if (table[bytes[i] - 128]) hanji_put(output, table[bytes[i] - 128]);
    else hanji_put_broken(output);
  }
  return 1;
}
