#include "CGzip.h"

#include <zlib.h>

enum { GZIP_HEADER = 16, OVERHEAD = 64 };

size_t hanji_gzip_bound(size_t count) { return compressBound(count) + OVERHEAD; }

size_t hanji_gzip(
    const unsigned char *input, size_t count, unsigned char *output, size_t capacity) {
  z_stream stream = {0};
  int level = Z_DEFAULT_COMPRESSION;
  if (deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS + GZIP_HEADER, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    return 0;
  stream.next_in = (Bytef *)input;
  stream.avail_in = (uInt)count;
  stream.next_out = output;
  stream.avail_out = (uInt)capacity;
  int code = deflate(&stream, Z_FINISH);
  size_t length = stream.total_out;
  deflateEnd(&stream);
  return code == Z_STREAM_END ? length : 0;
}
