#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CWire.h"
#include "wall.h"

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#define ARCHITECTURE 0
#endif

/* Three ways to say no. What a library may try is refused with an error, so that it does without.
   What is newer than this file does not exist, so that glibc takes the older call. What only a
   process asks for that others have taken over ends it at once, before it can try something else:
   `hanji` names the page, and starts another wire for the rest. */
#define REFUSE(error) (SECCOMP_RET_ERRNO | (error))
#define END SECCOMP_RET_KILL_PROCESS

/* Calls that are harmless whatever they are asked. */
static const unsigned allowed[] = {
    SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_close, SYS_lseek, SYS_fstat,
    SYS_newfstatat, SYS_statx, SYS_faccessat, SYS_readlinkat, SYS_getdents64, SYS_ppoll,
    SYS_pselect6, SYS_epoll_create1, SYS_epoll_ctl, SYS_epoll_pwait, SYS_pipe2, SYS_eventfd2,
    SYS_dup,
    SYS_munmap, SYS_mremap, SYS_madvise, SYS_brk, SYS_membarrier,
    SYS_futex, SYS_set_robust_list, SYS_rseq, SYS_sched_yield, SYS_sched_getaffinity, SYS_gettid,
    SYS_getpid, SYS_exit, SYS_exit_group, SYS_restart_syscall,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack,
    SYS_clock_gettime, SYS_clock_getres, SYS_gettimeofday, SYS_nanosleep, SYS_clock_nanosleep,
    SYS_getrandom, SYS_uname, SYS_sysinfo, SYS_getrusage, SYS_umask,
    SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid,
    SYS_connect, SYS_getsockname, SYS_getpeername, SYS_getsockopt, SYS_sendto, SYS_sendmsg,
    SYS_sendmmsg, SYS_recvfrom, SYS_recvmsg, SYS_shutdown,
#ifdef SYS_faccessat2
    SYS_faccessat2,
#endif
#ifdef __x86_64__
    SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_poll, SYS_select, SYS_epoll_wait, SYS_time,
    SYS_arch_prctl,
#endif
};

/* A call that is allowed where an argument, under a mask, is one of some values. */
typedef struct {
  unsigned call, argument, mask, refusal;
  unsigned count, values[6];
} condition;

/* No family but the internet's two: by others there are ways to other programs of the user, such as
   the socket of a container's or session's daemon. glibc resolves without them. */
static const condition conditions[] = {
    {SYS_openat, 2, O_ACCMODE | O_CREAT | O_TRUNC, REFUSE(EACCES), 1, {O_RDONLY}},
#ifdef __x86_64__
    {SYS_open, 1, O_ACCMODE | O_CREAT | O_TRUNC, REFUSE(EACCES), 1, {O_RDONLY}},
#endif
    {SYS_socket, 0, ~0u, REFUSE(EAFNOSUPPORT), 2, {AF_INET, AF_INET6}},
    {SYS_socket, 1, 0xF, REFUSE(EPROTONOSUPPORT), 2, {SOCK_STREAM, SOCK_DGRAM}},
    /* A stream's pair is connected for good; with a pair of datagrams one could go elsewhere. */
    {SYS_socketpair, 0, ~0u, REFUSE(EAFNOSUPPORT), 1, {AF_UNIX}},
    {SYS_socketpair, 1, 0xF, REFUSE(EPROTONOSUPPORT), 1, {SOCK_STREAM}},
    {SYS_setsockopt, 1, ~0u, REFUSE(ENOPROTOOPT), 4, {SOL_SOCKET, 0 /* IP */, 6 /* TCP */, 41 /* IPv6 */}},
    /* F_SETOWN would send signals to other processes. */
    {SYS_fcntl, 1, ~0u, REFUSE(EINVAL), 6,
     {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL}},
    {SYS_ioctl, 1, ~0u, REFUSE(ENOTTY), 3, {FIONREAD, FIONBIO, TCGETS}},
    /* Memory is written or run, never both, and is this process's own, so that it counts. */
    {SYS_mmap, 2, PROT_WRITE | PROT_EXEC, REFUSE(EACCES), 3, {PROT_NONE, PROT_WRITE, PROT_EXEC}},
    {SYS_mmap, 3, MAP_TYPE, REFUSE(EACCES), 1, {MAP_PRIVATE}},
    {SYS_mprotect, 2, PROT_EXEC, REFUSE(EACCES), 1, {0}},
    /* Threads for libcurl's resolver, and no processes. */
    {SYS_clone, 0,
     CLONE_VM | CLONE_THREAD | CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET, END, 1,
     {CLONE_VM | CLONE_THREAD}},
    {SYS_prlimit64, 0, ~0u, REFUSE(EPERM), 1, {0}},
    {SYS_prlimit64, 1, ~0u, REFUSE(EPERM), 3, {RLIMIT_CPU, RLIMIT_STACK, RLIMIT_NOFILE}},
    {SYS_prctl, 0, ~0u, REFUSE(EINVAL), 2, {PR_SET_NAME, PR_GET_NAME}},
};

/* What only a process does that others have taken over. */
static const unsigned ending[] = {
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_unshare,
    SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_bpf, SYS_perf_event_open,
    SYS_userfaultfd, SYS_init_module, SYS_finit_module, SYS_kexec_load, SYS_add_key, SYS_keyctl,
    SYS_request_key,
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup,
#endif
#ifdef __x86_64__
    SYS_fork, SYS_vfork,
#endif
};

/* Calls that are spoken in structures, where a filter cannot look: older ones do the same. */
enum { CLONE3 = 435, OPENAT2 = 437, FIRST_UNKNOWN = 450 };

typedef struct {
  struct sock_filter code[512];
  unsigned short count;
} filter;

static void add(filter *filter, unsigned short code, unsigned value, unsigned then, unsigned other) {
  filter->code[filter->count++] =
      (struct sock_filter){.code = code, .jt = then, .jf = other, .k = value};
}

static void load(filter *filter, size_t offset) {
  add(filter, BPF_LD | BPF_W | BPF_ABS, (unsigned)offset, 0, 0);
}

static void answer(filter *filter, unsigned answer) {
  add(filter, BPF_RET | BPF_K, answer, 0, 0);
}

static void answer_call(filter *filter, unsigned call, unsigned action) {
  add(filter, BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1);
  answer(filter, action);
}

/* Goes on past it where one of the values fits. The argument's lower half is all that the kernel
   takes of an int. */
static void require(filter *filter, const condition *condition) {
  load(filter, offsetof(struct seccomp_data, args[condition->argument]));
  add(filter, BPF_ALU | BPF_AND | BPF_K, condition->mask, 0, 0);
  for (unsigned index = 0; index < condition->count; index++)
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, condition->values[index], condition->count - index, 0);
  answer(filter, condition->refusal);
}

/* All conditions of one call, which stand one after the other. */
static size_t add_conditions(filter *filter, const condition *first, const condition *end) {
  unsigned short jump = filter->count;
  size_t length = 0;
  add(filter, BPF_JMP | BPF_JEQ | BPF_K, first->call, 0, 0);
  for (; first + length < end && first[length].call == first->call; length++)
    require(filter, first + length);
  answer(filter, SECCOMP_RET_ALLOW);
  filter->code[jump].jf = (unsigned char)(filter->count - jump - 1);
  return length;
}

static void begin(filter *filter) {
  load(filter, offsetof(struct seccomp_data, arch));
  add(filter, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
  answer(filter, END);
  load(filter, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  /* The numbers of x32, by which a list of x86_64's would be passed by. */
  add(filter, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
  answer(filter, END);
#endif
}

static void build(filter *filter) {
  begin(filter);
  for (size_t index = 0; index < sizeof allowed / sizeof *allowed; index++)
    answer_call(filter, allowed[index], SECCOMP_RET_ALLOW);
  const condition *end = conditions + sizeof conditions / sizeof *conditions;
  for (const condition *next = conditions; next < end;) next += add_conditions(filter, next, end);
  /* abort() raises a signal in its own process. */
  const condition own = {SYS_tgkill, 0, ~0u, REFUSE(EPERM), 1, {(unsigned)getpid()}};
  add_conditions(filter, &own, &own + 1);
  for (size_t index = 0; index < sizeof ending / sizeof *ending; index++)
    answer_call(filter, ending[index], END);
  answer_call(filter, CLONE3, REFUSE(ENOSYS));
  answer_call(filter, OPENAT2, REFUSE(ENOSYS));
  add(filter, BPF_JMP | BPF_JGE | BPF_K, FIRST_UNKNOWN, 0, 1);
  answer(filter, REFUSE(ENOSYS));
  answer(filter, REFUSE(EPERM));
}

int hanji_wire_has_call_filter(void) {
  unsigned action = END;
  return ARCHITECTURE != 0 &&
         syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

int hanji_wall_filter_calls(void) {
  if (!hanji_wire_has_call_filter()) return 0;
  filter filter = {.count = 0};
  build(&filter);
  struct sock_fprog program = {.len = filter.count, .filter = filter.code};
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 ? 0 : errno;
}
