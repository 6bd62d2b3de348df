#include "internal.h"

#include <libxml/xpathInternals.h>
#include <stdint.h>

/// Steps after which an expression is given up: a user's selector must not hang the reader.
enum { operation_limit = 2000000 };

static int32_t index_of(xmlNodePtr node) {
  while (node && node->type == XML_ATTRIBUTE_NODE) node = node->parent;
  while (node && !node->_private) node = node->parent;
  return node ? (int32_t)(intptr_t)node->_private - 1 : -1;
}

static int is_usable(xmlNodePtr node) {
  return node && (node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE
      || node->type == XML_ATTRIBUTE_NODE || node->type == XML_CDATA_SECTION_NODE);
}

static int32_t collect(xmlXPathObjectPtr value, int32_t *found, int32_t capacity) {
  if (value->type != XPATH_NODESET || !value->nodesetval) return 0;
  xmlXPathNodeSetSort(value->nodesetval);
  int32_t count = 0;
  for (int i = 0; i < value->nodesetval->nodeNr && count < capacity; i++) {
    xmlNodePtr node = value->nodesetval->nodeTab[i];
    int32_t index = is_usable(node) ? index_of(node) : -1;
    if (index >= 0 && (count == 0 || found[count - 1] != index)) found[count++] = index;
  }
  return count;
}

int32_t hanji_xpath(
    HanjiDocument *document, int32_t node, const char *expression, int32_t *found,
    int32_t capacity) {
  hanji_prepare();
  if (node < 0 || (size_t)node >= document->count) return 0;
  if (!document->xpath) document->xpath = xmlXPathNewContext(document->tree);
  if (!document->xpath) return 0;
  document->xpath->opLimit = operation_limit;
  document->xpath->opCount = 0;
  document->xpath->node = document->origins[node];
  xmlXPathObjectPtr value = xmlXPathEval((const xmlChar *)expression, document->xpath);
  if (!value) return -1;
  int32_t count = collect(value, found, capacity);
  xmlXPathFreeObject(value);
  return count;
}

int hanji_xpath_is_valid(const char *expression) {
  hanji_prepare();
  xmlXPathCompExprPtr compiled = xmlXPathCompile((const xmlChar *)expression);
  if (!compiled) return 0;
  xmlXPathFreeCompExpr(compiled);
  return 1;
}
