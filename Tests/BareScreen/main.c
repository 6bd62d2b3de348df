// The least that a program on a screen can do: a line of text, a key, the end. What it takes to start is
// the machine's floor of a first paint.
#include <locale.h>
#include <ncurses.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  mvaddstr(0, 0, "bare screen");
  refresh();
  getch();
  endwin();
  return 0;
}
