#ifndef HANJI_CLIBXML2_INTERNAL_H
#define HANJI_CLIBXML2_INTERNAL_H

#include "CLibXML2.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>

struct HanjiDocument {
  xmlDocPtr tree;
  xmlXPathContextPtr xpath;
  xmlNodePtr *origins;
  HanjiNode *nodes;
  size_t count;
  int is_cut;
};

/// Takes the tree over and lays it out; NULL when memory is short.
HanjiDocument *hanji_flatten(xmlDocPtr tree);

/// Sets the library up once: silent, and without any way to load a second document.
void hanji_prepare(void);

/// Makes the library end the process where memory is short.
void hanji_bound_allocation(void);

#endif
