/* Runs a program and notes what it took: `meter FILE PROGRAM [ARGUMENT...]`.

   The file receives the exit status (128 and the signal, where one ended it) and the kibibytes that
   the greatest of its processes held. A small program of its own, since what a process holds when it
   starts another counts as the other's too. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count < 3) return 64;
  pid_t child = fork();
  if (child == 0) {
    execv(arguments[2], arguments + 2);
    _exit(127);
  }
  int status = 0;
  struct rusage usage = {0};
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 71;
  FILE *file = fopen(arguments[1], "w");
  if (file == NULL) return 73;
  int code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  fprintf(file, "%d %ld\n", code, usage.ru_maxrss);
  return fclose(file) == 0 ? 0 : 74;
}
