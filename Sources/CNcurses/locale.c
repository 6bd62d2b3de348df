#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <strings.h>

bool hanji_locale_use(const char *name) {
  if (setlocale(LC_CTYPE, name) == NULL) return false;
  const char *codeset = hanji_locale_codeset();
  return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "utf8") == 0;
}

const char *hanji_locale_codeset(void) { return nl_langinfo(CODESET); }
