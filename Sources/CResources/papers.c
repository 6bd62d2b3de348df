#include "CResources.h"

#include <string.h>

static const unsigned char koreatimes[] = {
#embed "../../Resources/papers/koreatimes.toml"
};

static const hanji_resource papers[] = {
    {"koreatimes", "application/toml", koreatimes, sizeof koreatimes},
};

size_t hanji_paper_count(void) {
  return sizeof papers / sizeof papers[0];
}

const hanji_resource *hanji_paper_at(size_t index) {
  return index < hanji_paper_count() ? &papers[index] : NULL;
}

const hanji_resource *hanji_paper_find(const char *name) {
  for (size_t index = 0; index < hanji_paper_count(); index++) {
    if (strcmp(papers[index].path, name) == 0) return &papers[index];
  }
  return NULL;
}
