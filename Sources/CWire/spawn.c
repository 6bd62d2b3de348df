#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CWire.h"

/* A pipe whose ends are past the standard descriptors, even if those were closed at start. */
static int open_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  for (int index = 0; index < 2; index++) {
    if (ends[index] > 2) continue;
    int higher = fcntl(ends[index], F_DUPFD_CLOEXEC, 3);
    if (higher < 0) return errno;
    close(ends[index]);
    ends[index] = higher;
  }
  return 0;
}

static int set_actions(
    posix_spawn_file_actions_t *actions, int input, int output, int keeps_error) {
  int code = posix_spawn_file_actions_adddup2(actions, input, 0);
  if (code == 0) code = posix_spawn_file_actions_adddup2(actions, output, 1);
  if (code == 0 && !keeps_error)
    code = posix_spawn_file_actions_addopen(actions, 2, "/dev/null", O_WRONLY, 0);
  if (code == 0) code = posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (code == 0) code = posix_spawn_file_actions_addchdir_np(actions, "/");
  return code;
}

/* A process group of its own: Ctrl-C and Ctrl-Z at the reader's terminal are not for the wire. */
static int set_attributes(posix_spawnattr_t *attributes) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setpgroup(attributes, 0);
  return posix_spawnattr_setflags(
      attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

static int spawn(
    const char *program, const char *const *arguments, int input, int output, int keeps_error,
    pid_t *pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  char *environment[] = {NULL};
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  int code = set_actions(&actions, input, output, keeps_error);
  if (code == 0) code = set_attributes(&attributes);
  if (code == 0)
    code = posix_spawn(
        pid, program, &actions, &attributes, (char *const *)arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

static void close_pipe(int ends[2]) {
  for (int index = 0; index < 2; index++)
    if (ends[index] >= 0) close(ends[index]);
}

int hanji_wire_spawn(
    const char *program, const char *const *arguments, int keeps_error,
    hanji_wire_process *process) {
  int input[2] = {-1, -1}, output[2] = {-1, -1};
  pid_t pid = 0;
  int code = open_pipe(input);
  if (code == 0) code = open_pipe(output);
  if (code == 0) code = spawn(program, arguments, input[0], output[1], keeps_error, &pid);
  if (code != 0) {
    close_pipe(input);
    close_pipe(output);
    return code;
  }
  close(input[0]);
  close(output[1]);
  hanji_wire_do_not_block(input[1]);
  hanji_wire_do_not_block(output[0]);
  *process = (hanji_wire_process){.pid = pid, .to_child = input[1], .from_child = output[0]};
  return 0;
}

int hanji_wire_end(int pid) {
  if (pid <= 0) return -1;
  kill(pid, SIGKILL);
  int status = 0;
  pid_t ended;
  while ((ended = waitpid(pid, &status, 0)) < 0 && errno == EINTR) continue;
  return ended == pid && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void hanji_wire_ignore_broken_pipes(void) {
  struct sigaction action;
  if (sigaction(SIGPIPE, NULL, &action) == 0 && action.sa_handler == SIG_DFL)
    signal(SIGPIPE, SIG_IGN);
}
