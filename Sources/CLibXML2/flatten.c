#include "internal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/// Elements walked into; deeper ones lend their text to the last (limits: depth 256).
enum { depth_limit = 256 };

enum { text_tag = 1 };

static const char *const names[] = {
#define HANJI_TAG(name) #name,
#include "tags.inc"
#undef HANJI_TAG
};

static uint8_t tag_of(const char *name) {
  size_t low = 0, high = sizeof names / sizeof *names;
  while (low < high) {
    size_t middle = (low + high) / 2;
    int order = strcmp(name, names[middle]);
    if (order == 0) return (uint8_t)(middle + 2);
    if (order < 0) high = middle; else low = middle + 1;
  }
  return 0;
}

static int grow(HanjiDocument *document, size_t *capacity) {
  size_t wanted = *capacity ? *capacity * 2 : 1024;
  if (wanted > INT_MAX / 2) return 0;
  HanjiNode *nodes = realloc(document->nodes, wanted * sizeof *nodes);
  if (!nodes) return 0;
  document->nodes = nodes;
  xmlNodePtr *origins = realloc(document->origins, wanted * sizeof *origins);
  if (!origins) return 0;
  document->origins = origins;
  *capacity = wanted;
  return 1;
}

static const char *value_of(xmlAttrPtr attribute) {
  xmlNodePtr child = attribute->children;
  return child && child->content ? (const char *)child->content : "";
}

static void note_attributes(HanjiNode *node, xmlNodePtr origin) {
  for (xmlAttrPtr each = origin->properties; each; each = each->next) {
    const char *name = (const char *)each->name;
    if (strcmp(name, "class") == 0) node->class_name = value_of(each);
    else if (strcmp(name, "id") == 0) node->identifier = value_of(each);
  }
}

static int32_t clamped_length(const char *text) {
  size_t length = text ? strlen(text) : 0;
  return length > INT_MAX ? INT_MAX : (int32_t)length;
}

/// Adds a node; -1 when memory is short.
static int32_t add(
    HanjiDocument *document, size_t *capacity, xmlNodePtr origin, int32_t parent, int depth) {
  if (document->count == *capacity && !grow(document, capacity)) return -1;
  int32_t index = (int32_t)document->count++;
  int is_element = origin->type == XML_ELEMENT_NODE;
  const char *text = (const char *)(is_element ? origin->name : origin->content);
  HanjiNode *node = &document->nodes[index];
  *node = (HanjiNode){
      .text = (const uint8_t *)(text ? text : ""), .length = clamped_length(text), .parent = parent,
      .end = index + 1, .depth = (uint16_t)depth, .tag = text_tag};
  if (is_element) {
    node->tag = tag_of(text ? text : "");
    note_attributes(node, origin);
  }
  origin->_private = (void *)(intptr_t)(index + 1);
  document->origins[index] = origin;
  return index;
}

static int is_kept(xmlNodePtr node) {
  return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE
      || node->type == XML_CDATA_SECTION_NODE;
}

/// Closes the innermost open element.
static int32_t close(HanjiDocument *document, int32_t open) {
  document->nodes[open].end = (int32_t)document->count;
  return document->nodes[open].parent;
}

static int walk(HanjiDocument *document) {
  size_t capacity = 0;
  int32_t open = -1;
  int depth = 0, skipped = 0;
  xmlNodePtr node = xmlDocGetRootElement(document->tree);
  xmlNodePtr root = node;
  while (node) {
    int enters = node->type == XML_ELEMENT_NODE && node->children;
    if (is_kept(node) && (node->type != XML_ELEMENT_NODE || depth < depth_limit)) {
      int32_t index = add(document, &capacity, node, open, depth);
      if (index < 0) return 0;
      if (enters) { open = index; depth++; }
    } else if (enters) {
      skipped++;
    }
    if (enters) { node = node->children; continue; }
    while (node && node != root && !node->next) {
      node = node->parent;
      if (skipped) skipped--;
      else { open = close(document, open); depth--; }
    }
    node = node && node != root ? node->next : NULL;
  }
  return 1;
}

HanjiDocument *hanji_flatten(xmlDocPtr tree, HanjiArena *arena) {
  HanjiDocument *document = tree ? calloc(1, sizeof *document) : NULL;
  if (!document) { hanji_arena_free(arena); return NULL; }
  document->arena = arena;
  document->tree = tree;
  if (!walk(document)) { hanji_document_free(document); return NULL; }
  return document;
}

const HanjiNode *hanji_nodes(const HanjiDocument *document, size_t *count) {
  *count = document->count;
  return document->nodes;
}

int hanji_is_cut(const HanjiDocument *document) { return document->is_cut; }

const char *hanji_attribute(const HanjiDocument *document, int32_t node, const char *name) {
  if (node < 0 || (size_t)node >= document->count) return NULL;
  xmlNodePtr origin = document->origins[node];
  if (origin->type != XML_ELEMENT_NODE) return NULL;
  for (xmlAttrPtr each = origin->properties; each; each = each->next)
    if (strcmp((const char *)each->name, name) == 0) return value_of(each);
  return NULL;
}

void hanji_document_free(HanjiDocument *document) {
  if (!document) return;
  if (document->xpath) xmlXPathFreeContext(document->xpath);
  hanji_arena_free(document->arena);
  free(document->nodes);
  free(document->origins);
  free(document);
}
