/* What a wire that others have taken over would try. */
#ifndef HANJI_ATTEMPTS_H
#define HANJI_ATTEMPTS_H

/* Which part of the wall an attempt ends at. */
typedef enum { BY_LIMITS, BY_CALLS, BY_FILES, BY_NOTHING } part;

typedef struct {
  const char *name;
  part part;
  int (*try)(void); /* 0 where it was done, else an errno */
} attempt;

/* What attempts find outside the wall, made before it stands. */
typedef struct {
  char kept[256];   /* a file that is there */
  char made[256];   /* a file that is not */
  char socket[108]; /* where a socket of the user's session listens */
  int port;         /* where a site listens */
  int parent;       /* a process of the same user */
} surroundings;

extern surroundings around;
extern const attempt attempts[];
extern const int attempt_count;

#endif
