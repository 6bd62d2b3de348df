#ifndef HANJI_CLIBXML2_THIN_H
#define HANJI_CLIBXML2_THIN_H

#include <stddef.h>

/// A part of the page as it came, which is not copied.
typedef struct { const char *bytes; size_t length; } HanjiPart;

/// A page without what is never read of it: comments, declarations, styles, drawings, programs.
///
/// Where a script's text is kept, a mark stands for it, so that libxml2 need not read it letter by
/// letter. The numbers of tags and of attributes are bounded: the library is quadratic in both.
typedef struct {
  char *bytes;
  size_t length;
  HanjiPart *scripts;
  size_t script_count;
  /// Whether the page has more tags or attributes than are read.
  int is_cut;
} HanjiThinPage;

/// Thins a page; `bytes` is NULL when memory is short.
HanjiThinPage hanji_thin(const char *bytes, size_t length);

/// The script that a mark stands for; NULL where the text is no mark.
const HanjiPart *hanji_thin_script(const HanjiThinPage *page, const char *text, size_t length);

void hanji_thin_free(HanjiThinPage *page);

#endif
