#ifndef HANJI_CLIBXML2_INTERNAL_H
#define HANJI_CLIBXML2_INTERNAL_H

#include "CLibXML2.h"
#include "allocation.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>

struct HanjiDocument {
  HanjiArena *arena;
  xmlDocPtr tree;
  xmlXPathContextPtr xpath;
  xmlNodePtr *origins;
  HanjiNode *nodes;
  size_t count;
  int is_cut;
};

/// Takes a tree and its arena over and lays the tree out; NULL when memory is short.
HanjiDocument *hanji_flatten(xmlDocPtr tree, HanjiArena *arena);

/// Sets the library up once: silent, and without any way to load a second document.
void hanji_prepare(void);

#endif
