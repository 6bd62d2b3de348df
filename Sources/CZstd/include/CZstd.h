#ifndef CZSTD_H
#define CZSTD_H

#include <stddef.h>

/* zstd frames (RFC 8878) of whole texts, each by itself. */

/* The most bytes that `hanji_pack` writes for `size` bytes. */
size_t hanji_packed_limit(size_t size);

/* Writes the bytes as one frame and returns its size; 0 where that failed. */
size_t hanji_pack(const void *bytes, size_t size, void *packed, size_t capacity);

/* The size of a frame's content as it says itself; 0 where it does not say or is no frame. */
size_t hanji_unpacked_size(const void *packed, size_t size);

/* Writes the content of a frame and returns its size; 0 where the frame is damaged. */
size_t hanji_unpack(const void *packed, size_t size, void *bytes, size_t capacity);

#endif
