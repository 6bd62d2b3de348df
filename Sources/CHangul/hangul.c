#include "CHangul.h"

#include <hangul-1.0/hangul.h>

// hangul_init() is not called: it would read keyboards from files of the system's and of the
// user's, and the two-set one is built in.
static _Thread_local HangulInputContext *automaton;

static bool append(struct hanji_hangul *text, uint32_t scalar) {
  if (text->count == sizeof text->scalars / sizeof text->scalars[0]) return false;
  text->scalars[text->count++] = scalar;
  return true;
}

static bool append_all(struct hanji_hangul *text, const ucschar *scalars) {
  for (; scalars != NULL && *scalars != 0; scalars++) {
    if (!append(text, *scalars)) return false;
  }
  return true;
}

bool hanji_hangul_compose(const char *keys, struct hanji_hangul *finished,
                          struct hanji_hangul *open) {
  finished->count = open->count = 0;
  if (automaton == NULL) automaton = hangul_ic_new("2");
  if (automaton == NULL) return false;
  hangul_ic_reset(automaton);
  for (; *keys != 0; keys++) {
    bool is_taken = hangul_ic_process(automaton, (unsigned char)*keys);
    if (!append_all(finished, hangul_ic_get_commit_string(automaton))) return false;
    if (!is_taken && !append(finished, (unsigned char)*keys)) return false;
  }
  return append_all(open, hangul_ic_get_preedit_string(automaton));
}
