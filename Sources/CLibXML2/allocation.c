#include "internal.h"

#include <libxml/xmlmemory.h>
#include <stdlib.h>
#include <string.h>

/* The HTML parser of libxml2 2.9 goes on without progress after a failed allocation. Ending the
   process is better: it is bounded on purpose, and the reader names the page that it died of. */

static void *allocate(size_t size) {
  void *memory = malloc(size);
  if (!memory && size) abort();
  return memory;
}

static void *reallocate(void *old, size_t size) {
  void *memory = realloc(old, size);
  if (!memory && size) abort();
  return memory;
}

static char *duplicate(const char *text) {
  char *copy = strdup(text);
  if (!copy) abort();
  return copy;
}

void hanji_bound_allocation(void) { xmlMemSetup(free, allocate, reallocate, duplicate); }
