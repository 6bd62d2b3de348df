#ifndef HANJI_CHANGUL_H
#define HANJI_CHANGUL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Hangul scalars, as many as `count` says.
struct hanji_hangul {
  uint32_t scalars[64];
  size_t count;
};

/// What the keys of a two-set keyboard (KS X 5002) make, one after the other from an empty start:
/// the syllables that are finished, and the one that is still open. False where the automaton
/// could not be made or the keys make more than fits.
bool hanji_hangul_compose(const char *keys, struct hanji_hangul *finished,
                          struct hanji_hangul *open);

#endif
