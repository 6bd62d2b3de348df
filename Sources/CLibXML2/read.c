#include "internal.h"
#include "thin.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static void silent(void *context, const char *message, ...) { (void)context; (void)message; }

static void silent_structured(void *context, xmlErrorPtr error) { (void)context; (void)error; }

static xmlParserInputPtr no_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url; (void)id; (void)context;
  return NULL;
}

static void be_silent(void) {
  xmlSetGenericErrorFunc(NULL, silent);
  xmlSetStructuredErrorFunc(NULL, silent_structured);
}

static void prepare_once(void) {
  hanji_bound_allocation();
  be_silent();
  xmlInitParser();
  xmlSetExternalEntityLoader(no_entity);
  // What the library makes once for all must be of no document's arena.
  xmlFreeDoc(htmlReadMemory("<p>", 3, NULL, "UTF-8", HTML_PARSE_NOERROR));
  xmlFreeDoc(xmlReadMemory("<p/>", 4, NULL, "UTF-8", XML_PARSE_NOERROR));
}

/// The library keeps its error functions for each thread.
void hanji_prepare(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare_once);
  be_silent();
}

/// What is known while a page is read.
typedef struct {
  HanjiThinPage page;
  /// Elements open below the depth that is kept.
  int skipped;
  /// Pieces of text met: each reference is one.
  int pieces;
} Reading;

/// A script's text stands by its mark; where there is none it is not read.
static void raw_text(void *context, const xmlChar *text, int length) {
  htmlParserCtxtPtr parser = context;
  Reading *reading = parser->_private;
  const HanjiPart *script =
      hanji_thin_script(&reading->page, (const char *)text, (size_t)length);
  if (script)
    xmlSAX2Characters(context, (const xmlChar *)script->bytes, (int)script->length);
}

/// A page of nothing but references would take libxml2 seconds.
enum { piece_limit = 2097152 };

static void text_piece(void *context, const xmlChar *text, int length) {
  htmlParserCtxtPtr parser = context;
  Reading *reading = parser->_private;
  if (reading->pieces++ < piece_limit) {
    xmlSAX2Characters(context, text, length);
  } else {
    reading->page.is_cut = 1;
    xmlStopParser(parser);
  }
}

/// Elements that libxml2 keeps open; at 256 it would end the reading and lose the rest of the page.
enum { open_limit = 250 };

/// Elements met below that depth lend their text to the last one kept.
static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  htmlParserCtxtPtr parser = context;
  Reading *reading = parser->_private;
  if (reading->skipped > 0 || parser->nodeNr >= open_limit) { reading->skipped++; return; }
  xmlSAX2StartElement(context, name, attributes);
}

static void end_element(void *context, const xmlChar *name) {
  htmlParserCtxtPtr parser = context;
  Reading *reading = parser->_private;
  if (reading->skipped > 0) { reading->skipped--; return; }
  xmlSAX2EndElement(context, name);
}

static xmlDocPtr read_thin(Reading *reading) {
  const HanjiThinPage *page = &reading->page;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(page->bytes, (int)page->length);
  if (!context) return NULL;
  context->_private = reading;
  context->sax->startElement = start_element;
  context->sax->endElement = end_element;
  htmlCtxtUseOptions(
      context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
          | HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC);
  context->charset = XML_CHAR_ENCODING_UTF8;
  context->sax->characters = text_piece;
  context->sax->comment = NULL;
  context->sax->processingInstruction = NULL;
  context->sax->cdataBlock = raw_text;
  htmlParseDocument(context);
  xmlDocPtr tree = context->myDoc;
  context->myDoc = NULL;
  htmlFreeParserCtxt(context);
  return tree;
}

HanjiDocument *hanji_read_html(const char *bytes, size_t length) {
  hanji_prepare();
  if (length == 0 || length > INT_MAX) return NULL;
  Reading reading = {.page = hanji_thin(bytes, length)};
  if (!reading.page.bytes) return NULL;
  HanjiArena *arena = hanji_arena_begin();
  xmlDocPtr tree = read_thin(&reading);
  hanji_arena_end();
  HanjiDocument *document = hanji_flatten(tree, arena);
  if (document) document->is_cut = reading.page.is_cut;
  hanji_thin_free(&reading.page);
  return document;
}

uint32_t hanji_named_reference(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
