/* Tries everything twice, in children of its own: free, and behind the wall of `hanji-wire`.

   Prints a line for each attempt: its name, the part of the wall that it ends at, and both
   outcomes: "done", "refused" with an errno, or "ended" with a signal. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CWire.h"
#include "attempts.h"

static const hanji_wire_limits limits = {.memory = 176 << 20, .addresses = 1 << 30};
static const char *const parts[] = {"limits", "calls", "files", "nothing"};

static void make_surroundings(const char *folder) {
  snprintf(around.kept, sizeof around.kept, "%s/kept", folder);
  snprintf(around.made, sizeof around.made, "%s/made", folder);
  snprintf(around.socket, sizeof around.socket, "%s/socket", folder);
  around.parent = getpid();
}

/* The files as they were before the last attempt. */
static void restore(void) {
  unlink(around.made);
  rmdir(around.made);
  int file = open(around.kept, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file >= 0) close(file);
}

static int serve(int family, const struct sockaddr *address, socklen_t length) {
  int server = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (bind(server, address, length) != 0 || listen(server, 16) != 0) perror("serve");
  return server;
}

static void open_services(void) {
  struct sockaddr_un session = {.sun_family = AF_UNIX};
  memcpy(session.sun_path, around.socket, sizeof session.sun_path);
  serve(AF_UNIX, (struct sockaddr *)&session, sizeof session);
  struct sockaddr_in site = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int server = serve(AF_INET, (struct sockaddr *)&site, sizeof site);
  socklen_t length = sizeof site;
  getsockname(server, (struct sockaddr *)&site, &length);
  around.port = ntohs(site.sin_port);
}

static void tell(int status) {
  if (WIFSIGNALED(status)) printf("\tended %d", WTERMSIG(status));
  else if (WEXITSTATUS(status) == 0) printf("\tdone");
  else printf("\trefused %d", WEXITSTATUS(status));
}

static void carry_out(const attempt *attempt, int is_walled) {
  restore();
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    if (is_walled && hanji_wire_confine(&limits) != 0) _exit(255);
    _exit(attempt->try());
  }
  int status = 255 << 8;
  waitpid(child, &status, 0);
  tell(status);
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  make_surroundings(arguments[1]);
  open_services();
  for (int index = 0; index < attempt_count; index++) {
    printf("%s\t%s", attempts[index].name, parts[attempts[index].part]);
    carry_out(&attempts[index], 0);
    carry_out(&attempts[index], 1);
    printf("\n");
  }
  return 0;
}
