#include "CResources.h"

#include <stdlib.h>
#include <string.h>

#include "sample_table.inc"

size_t hanji_sample_count(void) { return sizeof sample_table / sizeof sample_table[0]; }

const hanji_resource *hanji_sample_at(size_t index) {
  return index < hanji_sample_count() ? &sample_table[index] : NULL;
}

static int compare_path(const void *key, const void *row) {
  return strcmp(key, ((const hanji_resource *)row)->path);
}

const hanji_resource *hanji_sample_find(const char *path) {
  if (path == NULL) return NULL;
  return bsearch(path, sample_table, hanji_sample_count(), sizeof sample_table[0], compare_path);
}
