/* What the program carries inside itself: paper files, settings, and the sample edition's pages
   and feeds. */
#ifndef HANJI_CRESOURCES_H
#define HANJI_CRESOURCES_H

#include <stddef.h>

/* A file under the path that it answers, with query and without host
   ("/www/nation/2026/11/120_990001.html"). `bytes` is not ended by a zero; all live for ever. */
typedef struct {
  const char *path;
  const char *content_type;
  const unsigned char *bytes;
  size_t length;
} hanji_resource;

/* How many paths the sample edition answers. */
size_t hanji_sample_count(void);

/* The resource at `index`, in the order of paths compared byte by byte; NULL past the end. */
const hanji_resource *hanji_sample_at(size_t index);

/* The resource of exactly this path, or NULL. */
const hanji_resource *hanji_sample_find(const char *path);

/* The bundled paper files; `path` is the paper's name. */
size_t hanji_paper_count(void);
const hanji_resource *hanji_paper_at(size_t index);
const hanji_resource *hanji_paper_find(const char *name);

/* The bundled keymaps besides the standard one, and the themes; `path` is the name. */
size_t hanji_keymap_count(void);
const hanji_resource *hanji_keymap_at(size_t index);
size_t hanji_theme_count(void);
const hanji_resource *hanji_theme_at(size_t index);

/* What a host is set up with that serves the paper over SSH; `path` is the file's name. */
size_t hanji_served_count(void);
const hanji_resource *hanji_served_at(size_t index);

/* The configuration file with every setting at its built-in value, all commented out. */
const hanji_resource *hanji_default_configuration(void);

#endif
