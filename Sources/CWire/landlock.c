#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CWire.h"
#include "wall.h"

/* As <linux/landlock.h> of a newer kernel has it; an older kernel is told a shorter one. */
typedef struct {
  uint64_t files;
  uint64_t net;   /* from version 4 */
  uint64_t scope; /* from version 6 */
} rules;

enum {
  TRUNCATE = 1 << 14,   /* from version 3 */
  IOCTL_DEV = 1 << 15,  /* from version 5 */
  BIND_TCP = 1 << 0,
  SCOPE_ABSTRACT_SOCKETS = 1 << 0,
  SCOPE_SIGNALS = 1 << 1,
};

/* What is read after the start: certificates, how names are resolved, and libraries that glibc and
   OpenSSL load when first needed. Folders where a file may be replaced by another of its name. */
static const char *const readable[] = {
    "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/nix/store", "/etc/ld.so.cache",
    "/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/crypto-policies", "/etc/gnutls",
    "/usr/share/ca-certificates", "/usr/local/share/ca-certificates", "/usr/share/pki",
    "/usr/share/crypto-policies", "/var/lib/ca-certificates", "/etc/resolv.conf",
    "/run/systemd/resolve", "/run/NetworkManager", "/run/resolvconf", "/etc/hosts",
    "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services", "/etc/protocols",
    "/dev/urandom",
};

int hanji_wire_landlock_version(void) {
  long version = syscall(
      SYS_landlock_create_ruleset, NULL, (size_t)0, LANDLOCK_CREATE_RULESET_VERSION);
  return version > 0 ? (int)version : 0;
}

/* Everything that this version can forbid: what no rule allows is forbidden. */
static int create(int version) {
  rules all = {.files = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
  size_t size = sizeof all.files;
  if (version >= 2) all.files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) all.files |= TRUNCATE;
  if (version >= 5) all.files |= IOCTL_DEV;
  if (version >= 4) {
    all.net = BIND_TCP;
    size += sizeof all.net;
  }
  if (version >= 6) {
    all.scope = SCOPE_ABSTRACT_SOCKETS | SCOPE_SIGNALS;
    size += sizeof all.scope;
  }
  return (int)syscall(SYS_landlock_create_ruleset, &all, size, 0);
}

/* A host lacks some of the paths; what it lacks cannot be read. */
static int allow(int ruleset, const char *path) {
  struct stat status;
  int target = open(path, O_PATH | O_CLOEXEC);
  if (target < 0) return 0;
  struct landlock_path_beneath_attr rule = {
      .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE, .parent_fd = target};
  if (fstat(target, &status) == 0 && S_ISDIR(status.st_mode))
    rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
  long code = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  int error = code == 0 ? 0 : errno;
  close(target);
  return error;
}

static const char name_servers[] = "/etc/resolv.conf";
static int is_closed_to_all;

/* Whether the file is there and may not be read. */
static int is_refused(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno == EACCES;
  close(file);
  return 0;
}

/* A rule holds for the file that had the name, not for the one that has it now. */
int hanji_wire_is_outdated(void) { return !is_closed_to_all && is_refused(name_servers); }

int hanji_wall_close_files(void) {
  is_closed_to_all = is_refused(name_servers);
  int version = hanji_wire_landlock_version();
  if (version == 0) return 0;
  int ruleset = create(version);
  if (ruleset < 0) return errno;
  int code = 0;
  for (size_t index = 0; code == 0 && index < sizeof readable / sizeof *readable; index++)
    code = allow(ruleset, readable[index]);
  if (code == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) != 0) code = errno;
  close(ruleset);
  return code;
}
