#define _GNU_SOURCE
#include "attempts.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

surroundings around;

static int code_of(long result) { return result < 0 ? errno : 0; }

/* Files. */
static int make_file(void) { return code_of(open(around.made, O_WRONLY | O_CREAT, 0600)); }
static int write_file(void) { return code_of(open(around.kept, O_RDWR)); }
static int cut_file(void) { return code_of(truncate(around.kept, 0)); }
static int remove_file(void) { return code_of(unlink(around.kept)); }
static int rename_file(void) { return code_of(rename(around.kept, around.made)); }
static int make_folder(void) { return code_of(mkdir(around.made, 0700)); }
static int own_file(void) { return code_of(chmod(around.kept, 0666)); }
static int read_file(void) { return code_of(open(around.kept, O_RDONLY)); }
static int read_hosts(void) { return code_of(open("/etc/hosts", O_RDONLY)); }

static int write_own_memory(void) { return code_of(open("/proc/self/mem", O_RDWR)); }

static int read_other_process(void) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/environ", around.parent);
  return code_of(open(path, O_RDONLY));
}

/* Processes. */
static int execute(void) {
  execl("/bin/true", "/bin/true", (char *)NULL);
  return errno;
}

static int start_process(void) {
  pid_t child = fork();
  if (child == 0) _exit(0);
  if (child < 0) return errno;
  return code_of(waitpid(child, NULL, 0));
}

static int signal_other(void) { return code_of(kill(around.parent, 0)); }
static int trace(void) { return code_of(ptrace(PTRACE_TRACEME, 0, NULL, NULL)); }
static int leave_namespace(void) { return code_of(unshare(CLONE_FS)); }

static int signal_by_descriptor(void) {
  int ends[2];
  if (pipe(ends) != 0) return errno;
  return code_of(fcntl(ends[0], F_SETOWN, around.parent));
}

static void *nothing(void *argument) { return argument; }

static int start_thread(void) {
  pthread_t thread;
  int code = pthread_create(&thread, NULL, nothing, NULL);
  return code != 0 ? code : pthread_join(thread, NULL);
}

/* The network. */
static struct sockaddr_in loopback(int port) {
  return (struct sockaddr_in){
      .sin_family = AF_INET, .sin_port = htons((in_port_t)port),
      .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

static int bind_port(void) {
  struct sockaddr_in address = loopback(0);
  int server = socket(AF_INET, SOCK_STREAM, 0);
  return code_of(server < 0 ? -1 : bind(server, (struct sockaddr *)&address, sizeof address));
}

static int listen_anywhere(void) {
  int server = socket(AF_INET, SOCK_STREAM, 0);
  return code_of(server < 0 ? -1 : listen(server, 1));
}

static int ask_session(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  strcpy(address.sun_path, around.socket);
  int client = socket(AF_UNIX, SOCK_STREAM, 0);
  return code_of(client < 0 ? -1 : connect(client, (struct sockaddr *)&address, sizeof address));
}

static int open_netlink(void) { return code_of(socket(AF_NETLINK, SOCK_RAW, 0)); }

static int ask_site(void) {
  struct sockaddr_in address = loopback(around.port);
  int client = socket(AF_INET, SOCK_STREAM, 0);
  return code_of(client < 0 ? -1 : connect(client, (struct sockaddr *)&address, sizeof address));
}

/* Memory. */
static int map(size_t length, int protection, int flags) {
  void *memory = mmap(NULL, length, protection, flags | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? errno : 0;
}

static int take_memory(void) { return map(200 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE); }
static int share_memory(void) { return map(1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED); }
static int write_and_run(void) {
  return map(4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE);
}

static int run_what_was_written(void) {
  void *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? errno : code_of(mprotect(memory, 4096, PROT_READ | PROT_EXEC));
}

static int file_in_memory(void) { return code_of(memfd_create("file", 0)); }

/* Limits. */
static int open_many(void) {
  for (int count = 0; count < 200; count++)
    if (dup(0) < 0) return errno;
  return 0;
}

static int raise_memory(void) {
  struct rlimit bound = {RLIM_INFINITY, RLIM_INFINITY};
  return code_of(setrlimit(RLIMIT_DATA, &bound));
}

static int ring(void) {
  char parameters[256] = {0};
  return code_of(syscall(SYS_io_uring_setup, 1, parameters));
}

const attempt attempts[] = {
    {"make a file", BY_CALLS, make_file},
    {"open a file for writing", BY_CALLS, write_file},
    {"cut a file", BY_CALLS, cut_file},
    {"remove a file", BY_CALLS, remove_file},
    {"rename a file", BY_CALLS, rename_file},
    {"make a folder", BY_CALLS, make_folder},
    {"change a file's mode", BY_CALLS, own_file},
    {"write one's own code", BY_CALLS, write_own_memory},
    {"read a file of the user's", BY_FILES, read_file},
    {"read another process's environment", BY_FILES, read_other_process},
    {"run a program", BY_CALLS, execute},
    {"start a process", BY_CALLS, start_process},
    {"send a signal", BY_CALLS, signal_other},
    {"send signals by a descriptor", BY_CALLS, signal_by_descriptor},
    {"trace", BY_CALLS, trace},
    {"leave the namespace", BY_CALLS, leave_namespace},
    {"bind a port", BY_CALLS, bind_port},
    {"listen", BY_CALLS, listen_anywhere},
    {"ask a service of the session", BY_CALLS, ask_session},
    {"open a netlink socket", BY_CALLS, open_netlink},
    {"take 200 MiB", BY_LIMITS, take_memory},
    {"share memory", BY_CALLS, share_memory},
    {"write and run memory", BY_CALLS, write_and_run},
    {"run what was written", BY_CALLS, run_what_was_written},
    {"make a file in memory", BY_CALLS, file_in_memory},
    {"open 200 descriptors", BY_LIMITS, open_many},
    {"raise the memory limit", BY_CALLS, raise_memory},
    {"open a ring of calls", BY_CALLS, ring},
    {"read the hosts", BY_NOTHING, read_hosts},
    {"start a thread", BY_NOTHING, start_thread},
    {"ask a site", BY_NOTHING, ask_site},
};
const int attempt_count = sizeof attempts / sizeof *attempts;
