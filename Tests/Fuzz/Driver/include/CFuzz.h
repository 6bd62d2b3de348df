/// The main functions of the fuzzing programs, under the names that the package's linking asks for.
#ifndef HANJI_CFUZZ_H
#define HANJI_CFUZZ_H

int fuzz_pages_main(int count, char **arguments);
int fuzz_feeds_main(int count, char **arguments);
int fuzz_dates_main(int count, char **arguments);
int fuzz_encodings_main(int count, char **arguments);

#endif
