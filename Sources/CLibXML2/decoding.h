#ifndef HANJI_CLIBXML2_DECODING_H
#define HANJI_CLIBXML2_DECODING_H

#include <stddef.h>
#include <stdint.h>

/// Text as it is decoded; room for it was made beforehand.
typedef struct {
  unsigned char *bytes;
  size_t length;
  int is_broken;
} HanjiOutput;

/// A code of one or two bytes for which iconv's table is not the standard's; 0 stands for broken.
typedef struct { uint16_t code, scalar; } HanjiPatch;

void hanji_put(HanjiOutput *output, uint32_t scalar);

/// U+FFFD for bytes that are no text.
void hanji_put_broken(HanjiOutput *output);

/// Decodes an encoding of single bytes; 0 where `name` is none.
int hanji_decode_single(
    const char *name, const unsigned char *bytes, size_t length, HanjiOutput *output);

/// Decodes any other encoding; 0 for an unknown one.
int hanji_decode_multi(
    const char *name, const unsigned char *bytes, size_t length, HanjiOutput *output);

#endif
