#include "CFuzz.h"

#include <stddef.h>
#include <stdint.h>

/* Both of libFuzzer: its loop, and what each program defines to be called by it. */
int LLVMFuzzerRunDriver(int *, char ***, int (*)(const uint8_t *, size_t));
int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

/* TOMLKit does not free the names of a table: once a paper file, which is no fault of a page. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void) { return "leak:TOMLKit\n"; }

static int drive(int count, char **arguments) {
  return LLVMFuzzerRunDriver(&count, &arguments, LLVMFuzzerTestOneInput);
}

int fuzz_pages_main(int count, char **arguments) { return drive(count, arguments); }
int fuzz_feeds_main(int count, char **arguments) { return drive(count, arguments); }
int fuzz_dates_main(int count, char **arguments) { return drive(count, arguments); }
int fuzz_encodings_main(int count, char **arguments) { return drive(count, arguments); }
