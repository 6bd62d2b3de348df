#define _GNU_SOURCE
#include "CPrograms.h"
#include "attributes.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { background_limit = 64 };
static int background[background_limit];
static int background_count = 0;

/* A file without a name holds the input: a pipe could fill up while nobody reads it. */
static int file_of(const char *input, size_t count) {
  FILE *file = tmpfile();
  if (file == NULL) return -1;
  bool is_written = fwrite(input, 1, count, file) == count && fflush(file) == 0;
  int copy = is_written ? fcntl(fileno(file), F_DUPFD_CLOEXEC, 3) : -1;
  fclose(file);
  if (copy >= 0) lseek(copy, 0, SEEK_SET);
  return copy;
}

static int set_files(posix_spawn_file_actions_t *files, bool in_background, int input) {
  int error = 0;
  for (int standard = 0; in_background && standard <= 2 && error == 0; standard++) {
    error = posix_spawn_file_actions_addopen(files, standard, "/dev/null", O_RDWR, 0);
  }
  if (error == 0 && input >= 0) error = posix_spawn_file_actions_adddup2(files, input, 0);
  if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(files, 3);
  return error;
}

int hanji_program_start(
    const char *const *arguments, bool in_background, const char *input, size_t count, int *pid) {
  int file = input == NULL ? -1 : file_of(input, count);
  if (input != NULL && file < 0) return errno == 0 ? EIO : errno;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t files;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&files);
  int error = set_attributes(&attributes, in_background);
  if (error == 0) error = set_files(&files, in_background, file);
  pid_t child = 0;
  if (error == 0) {
    error = posix_spawnp(
        &child, arguments[0], &files, &attributes, (char *const *)arguments, environ);
  }
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  if (file >= 0) close(file);
  if (error == 0 && in_background && background_count < background_limit) {
    background[background_count++] = child;
  }
  *pid = child;
  return error;
}

int hanji_program_wait(int pid) {
  int status = 0;
  for (;;) {
    pid_t found = waitpid(pid, &status, WUNTRACED);
    if (found < 0 && errno == EINTR) continue;
    if (found < 0) return 127;
    if (!WIFSTOPPED(status)) break;
    kill(pid, SIGCONT);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void hanji_program_collect(void) {
  int kept = 0;
  for (int i = 0; i < background_count; i++) {
    if (waitpid(background[i], NULL, WNOHANG) == 0) background[kept++] = background[i];
  }
  background_count = kept;
}
