#define _GNU_SOURCE
#include "CPrograms.h"
#include "attributes.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

extern char **environ;

static int set_files(posix_spawn_file_actions_t *files, bool silent, int input, int output) {
  int error = posix_spawn_file_actions_adddup2(files, input, 0);
  if (error == 0) error = posix_spawn_file_actions_adddup2(files, output, 1);
  if (error == 0 && silent)
    error = posix_spawn_file_actions_addopen(files, 2, "/dev/null", O_WRONLY, 0);
  if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(files, 3);
  return error;
}

static void close_pipe(int ends[2]) {
  for (int index = 0; index < 2; index++)
    if (ends[index] >= 0) close(ends[index]);
}

int hanji_program_converse(
    const char *const *arguments, bool silent, int *to_child, int *from_child, int *pid) {
  int input[2] = {-1, -1}, output[2] = {-1, -1};
  if (pipe2(input, O_CLOEXEC) != 0 || pipe2(output, O_CLOEXEC) != 0) {
    int error = errno;
    close_pipe(input);
    return error;
  }
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t files;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&files);
  pid_t child = 0;
  int error = set_attributes(&attributes, silent);
  if (error == 0) error = set_files(&files, silent, input[0], output[1]);
  if (error == 0)
    error = posix_spawnp(
        &child, arguments[0], &files, &attributes, (char *const *)arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  close(input[0]);
  close(output[1]);
  if (error != 0) {
    close(input[1]);
    close(output[0]);
    return error;
  }
  fcntl(input[1], F_SETFL, O_NONBLOCK);
  *to_child = input[1];
  *from_child = output[0];
  *pid = child;
  return 0;
}

/* 0 where the descriptor is ready, else an errno. */
static int wait_for(int descriptor, short events, int seconds) {
  struct pollfd waited = {.fd = descriptor, .events = events};
  int count;
  do count = poll(&waited, 1, seconds < 0 ? -1 : seconds * 1000);
  while (count < 0 && errno == EINTR);
  return count > 0 ? 0 : count == 0 ? ETIMEDOUT : errno;
}

int hanji_write_all(int descriptor, const void *bytes, size_t count, int seconds) {
  const char *next = bytes;
  while (count > 0) {
    int error = wait_for(descriptor, POLLOUT, seconds);
    if (error != 0) return error;
    ssize_t written = write(descriptor, next, count > 65536 ? 65536 : count);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written < 0) return errno;
    next += written;
    count -= (size_t)written;
  }
  return 0;
}

long hanji_read_some(int descriptor, void *bytes, size_t room, int seconds) {
  int error = wait_for(descriptor, POLLIN, seconds);
  if (error != 0) return -error;
  ssize_t count;
  do count = read(descriptor, bytes, room);
  while (count < 0 && errno == EINTR);
  return count < 0 ? -errno : count;
}
