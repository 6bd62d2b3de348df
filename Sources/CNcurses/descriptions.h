#ifndef HANJI_DESCRIPTIONS_H
#define HANJI_DESCRIPTIONS_H

#include <stdbool.h>

/* Makes ncurses find the description of that name that the program carries; false where it carries
   none. Until hanji_description_end, which is always called, it comes before the host's. */
bool hanji_description_begin(const char *name);
void hanji_description_end(void);

#endif
