#ifndef HANJI_CQRCODE_H
#define HANJI_CQRCODE_H

#include <stddef.h>
#include <stdint.h>

/// Encodes a text as a QR code (ISO/IEC 18004) of the smallest size, with as much error correction
/// as that size holds. Each module becomes a byte, row by row: 1 for a dark one.
/// Returns the modules of a side; 0 where the text is empty or too long, or `capacity` too small.
int hanji_qr_encode(const char *text, uint8_t *modules, size_t capacity);

#endif
