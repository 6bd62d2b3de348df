#include "CZstd.h"

#include <zstd.h>

/* 1 is the fastest of the levels proper: texts of 1 to 3 KB come out 2 % smaller from 3, for half as much
   time again. */
static const int level = 1;

/* One context a thread, since making one costs more than a text of 3 KB. */
static _Thread_local ZSTD_CCtx *packer;
static _Thread_local ZSTD_DCtx *unpacker;

size_t hanji_packed_limit(size_t size) { return ZSTD_compressBound(size); }

size_t hanji_pack(const void *bytes, size_t size, void *packed, size_t capacity) {
  if (packer == NULL) packer = ZSTD_createCCtx();
  if (packer == NULL) return 0;
  size_t count = ZSTD_compressCCtx(packer, packed, capacity, bytes, size, level);
  return ZSTD_isError(count) ? 0 : count;
}

size_t hanji_unpacked_size(const void *packed, size_t size) {
  unsigned long long count = ZSTD_getFrameContentSize(packed, size);
  if (count == ZSTD_CONTENTSIZE_UNKNOWN || count == ZSTD_CONTENTSIZE_ERROR) return 0;
  return (size_t)count;
}

size_t hanji_unpack(const void *packed, size_t size, void *bytes, size_t capacity) {
  if (unpacker == NULL) unpacker = ZSTD_createDCtx();
  if (unpacker == NULL) return 0;
  size_t count = ZSTD_decompressDCtx(unpacker, bytes, capacity, packed, size);
  return ZSTD_isError(count) ? 0 : count;
}
