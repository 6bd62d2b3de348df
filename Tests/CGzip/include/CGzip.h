/* Compression for the loopback site. */
#ifndef HANJI_CGZIP_H
#define HANJI_CGZIP_H

#include <stddef.h>

/* The most bytes that gzip makes of `count` bytes. */
size_t hanji_gzip_bound(size_t count);
/* Compresses into `output`; returns the length, or 0 where it fails. */
size_t hanji_gzip(
    const unsigned char *input, size_t count, unsigned char *output, size_t capacity);

#endif
