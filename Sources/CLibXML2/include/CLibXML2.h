/// Documents of libxml2 as flat arrays, and iconv, for PageParsing; no type of either library leaves.
///
/// A document is read once into an array of nodes in document order. A subtree is the range from a
/// node to its `end`, so that every walk is a loop. Text lies in the document's own memory.
#ifndef HANJI_CLIBXML2_H
#define HANJI_CLIBXML2_H

#include <stddef.h>
#include <stdint.h>

/// A parsed document; freed by `hanji_document_free`.
typedef struct HanjiDocument HanjiDocument;

/// One element or text. Offsets are indices into the array of nodes.
typedef struct {
  /// The element's name or the text, UTF-8, not ended by NUL.
  const uint8_t *text;
  /// The attributes `class` and `id`, ended by NUL; NULL where absent.
  const char *class_name;
  const char *identifier;
  /// Bytes of `text`.
  int32_t length;
  /// The element around it; -1 for the root.
  int32_t parent;
  /// The first node after this one's subtree.
  int32_t end;
  /// 0 for an element of no known name, 1 for text, else 2 and the place in tags.inc.
  uint8_t tag;
  /// Elements around it, at most 256; what lies deeper counts as lying there.
  uint16_t depth;
} HanjiNode;

/// Reads HTML that is valid UTF-8; never fails on content, NULL when memory is short.
HanjiDocument *hanji_read_html(const char *bytes, size_t length);

/// The nodes in document order.
const HanjiNode *hanji_nodes(const HanjiDocument *document, size_t *count);

/// Whether a page has more tags or attributes than are read of one.
int hanji_is_cut(const HanjiDocument *document);

/// An attribute's value, ended by NUL, with the document's lifetime; NULL where absent.
const char *hanji_attribute(const HanjiDocument *document, int32_t node, const char *name);

/// Evaluates XPath 1.0 at a node and writes the found elements in document order.
/// Returns their number, at most `capacity`; -1 where the expression is wrong.
/// An attribute stands for its element.
int32_t hanji_xpath(
    HanjiDocument *document, int32_t node, const char *expression, int32_t *found,
    int32_t capacity);

/// Whether an expression is XPath 1.0.
int hanji_xpath_is_valid(const char *expression);

void hanji_document_free(HanjiDocument *document);

/// The length of the longest prefix that is UTF-8 without NUL.
size_t hanji_utf8_prefix(const unsigned char *bytes, size_t length);

/// Bytes that one U+FFFD stands for where `bytes` begin no character: as much of one as is there
/// (WHATWG Encoding Standard, section 8.1.1).
size_t hanji_utf8_broken_length(const unsigned char *bytes, size_t left);

/// Decodes into UTF-8 as the WHATWG Encoding Standard says; a broken character becomes one U+FFFD
/// and eats no ASCII after it. `text` holds at least 3 * length + 4 bytes.
/// Returns bytes written; -1 for an unknown encoding.
ptrdiff_t hanji_decode(
    const char *encoding, const unsigned char *bytes, size_t length, unsigned char *text,
    int *is_broken);

/// Named character references of HTML 4, such as `nbsp`: the scalar, or 0.
uint32_t hanji_named_reference(const char *name);

#endif
