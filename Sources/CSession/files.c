#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CSession.h"

/* As <linux/landlock.h> of a newer kernel has it; an older kernel is told a shorter one. */
typedef struct {
  uint64_t files;
  uint64_t net;   /* from version 4 */
  uint64_t scope; /* from version 6 */
} rules;

enum {
  TRUNCATE = 1 << 14, /* from version 3 */
  SCOPE_ABSTRACT_SOCKETS = 1 << 0,
  SCOPE_SIGNALS = 1 << 1,
};

/* Rights that a file can have; the others are those of folders. */
static const uint64_t of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                 LANDLOCK_ACCESS_FS_READ_FILE | TRUNCATE;
static const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
static const uint64_t running = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
static const uint64_t writing =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_WRITE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_REMOVE_DIR | TRUNCATE;

int hanji_session_landlock_version(void) {
  long version = syscall(
      SYS_landlock_create_ruleset, NULL, (size_t)0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? (int)version : 0;
}

/* What this version can forbid of files. */
static uint64_t handled(int version) {
  uint64_t files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
  if (version >= 2) files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) files |= TRUNCATE;
  return files;
}

/* Signals reach the workers, which stand behind this wall too, and no other session. */
static int create(int version) {
  rules all = {.files = handled(version)};
  size_t size = sizeof all.files;
  if (version >= 4) size += sizeof all.net;
  if (version >= 6) {
    all.scope = SCOPE_ABSTRACT_SOCKETS | SCOPE_SIGNALS;
    size += sizeof all.scope;
  }
  return (int)syscall(SYS_landlock_create_ruleset, &all, size, 0);
}

static int allow(int ruleset, const char *path, uint64_t rights) {
  struct stat status;
  int target = open(path, O_PATH | O_CLOEXEC);
  if (target < 0) return 0;
  struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = target};
  if (fstat(target, &status) != 0 || !S_ISDIR(status.st_mode)) rule.allowed_access &= of_files;
  long code = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  int error = code == 0 ? 0 : errno;
  close(target);
  return error;
}

static int allow_all(int ruleset, const char *const *paths, uint64_t rights) {
  int code = 0;
  for (; code == 0 && *paths != NULL; paths++) code = allow(ruleset, *paths, rights);
  return code;
}

int hanji_session_close_files(
    const char *const *readable, const char *const *writable, const char *const *runnable) {
  int version = hanji_session_landlock_version();
  if (version == 0) return 0;
  int ruleset = create(version);
  if (ruleset < 0) return errno;
  uint64_t known = handled(version);
  int code = allow_all(ruleset, readable, reading & known);
  if (code == 0) code = allow_all(ruleset, writable, writing & known);
  if (code == 0) code = allow_all(ruleset, runnable, running & known);
  if (code == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) code = errno;
  close(ruleset);
  return code;
}

typedef struct {
  char *text;
  size_t size, length;
} folders;

/* The path up to its last slash, as a line, where it fits. */
static int take_folder(struct dl_phdr_info *library, size_t size, void *context) {
  (void)size;
  folders *found = context;
  const char *end = strrchr(library->dlpi_name, '/');
  if (library->dlpi_name[0] != '/' || end == library->dlpi_name) return 0;
  size_t length = (size_t)(end - library->dlpi_name);
  if (found->length + length + 2 > found->size) return 0;
  memcpy(found->text + found->length, library->dlpi_name, length);
  found->text[found->length + length] = '\n';
  found->length += length + 1;
  return 0;
}

void hanji_session_library_folders(char *text, size_t size) {
  folders found = {.text = text, .size = size, .length = 0};
  if (size == 0) return;
  dl_iterate_phdr(take_folder, &found);
  text[found.length] = '\0';
}
