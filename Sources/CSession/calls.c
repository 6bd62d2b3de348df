#define _GNU_SOURCE
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CSession.h"

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#define ARCHITECTURE 0
#endif

/* The workers stand behind this filter too, and behind a closer one of their own: so this one names
   what is refused, where theirs names what is allowed. */
static const unsigned refused[] = {
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_personality,
    SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_swapon,
    SYS_swapoff, SYS_reboot, SYS_sethostname, SYS_setdomainname, SYS_acct, SYS_syslog, SYS_quotactl,
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_init_module, SYS_finit_module,
    SYS_delete_module, SYS_kexec_load, SYS_add_key, SYS_keyctl, SYS_request_key,
    SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_execveat, SYS_bind, SYS_listen, SYS_accept,
    SYS_accept4, SYS_mknodat, SYS_symlinkat, SYS_linkat, SYS_clock_settime, SYS_settimeofday,
    SYS_setuid, SYS_setgid, SYS_setreuid, SYS_setregid, SYS_setresuid, SYS_setresgid,
    SYS_setgroups,
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup,
#endif
#ifdef __x86_64__
    SYS_mknod, SYS_symlink, SYS_link, SYS_modify_ldt, SYS_iopl, SYS_ioperm, SYS_uselib,
#endif
};

static void put(
    struct sock_filter *code, size_t *count, unsigned short kind, unsigned value, unsigned char then,
    unsigned char other) {
  code[(*count)++] = (struct sock_filter){.code = kind, .jt = then, .jf = other, .k = value};
}

int hanji_session_has_call_filter(void) {
  unsigned action = SECCOMP_RET_ERRNO;
  return ARCHITECTURE != 0 && syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

int hanji_session_filter_calls(void) {
  if (!hanji_session_has_call_filter()) return 0;
  struct sock_filter code[8 + 2 * (sizeof refused / sizeof *refused)];
  size_t count = 0;
  put(code, &count, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch), 0, 0);
  put(code, &count, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
  put(code, &count, BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS, 0, 0);
  put(code, &count, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0, 0);
#ifdef __x86_64__
  /* The numbers of x32, by which a list of x86_64's would be passed by. */
  put(code, &count, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
  put(code, &count, BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS, 0, 0);
#endif
  for (size_t index = 0; index < sizeof refused / sizeof *refused; index++) {
    put(code, &count, BPF_JMP | BPF_JEQ | BPF_K, refused[index], 0, 1);
    put(code, &count, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM, 0, 0);
  }
  put(code, &count, BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
  struct sock_fprog program = {.len = (unsigned short)count, .filter = code};
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 ? 0 : errno;
}
