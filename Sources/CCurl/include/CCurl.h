/* Transfers over HTTP by libcurl, bounded and gated, with plain functions and structs.
   Nothing here is thread-safe: one thread owns a hanji_curl and all that belongs to it. */
#ifndef HANJI_CCURL_H
#define HANJI_CCURL_H

#include <stddef.h>
#include <stdint.h>

typedef struct hanji_curl hanji_curl;
typedef struct hanji_transfer hanji_transfer;

/* What a transfer asks its owner while it runs. */
typedef struct {
  /* Decoded bytes of the body; anything but 0 stops the transfer. */
  int (*body)(void *owner, const unsigned char *bytes, size_t count);
  /* Whether it may connect to this resolved address (4 or 16 bytes in network order; 0 bytes
     for a family that is neither IPv4 nor IPv6); 0 forbids. */
  int (*admits)(void *owner, const unsigned char *address, size_t count);
} hanji_curl_callbacks;

typedef struct {
  const char *url;
  const char *user_agent;
  const char *if_none_match;     /* NULL: not asked */
  const char *if_modified_since; /* NULL: not asked */
  const char *proxy;             /* NULL: the host itself is asked */
  const char *cookies;           /* NULL: none is sent */
  const char *form;              /* sent as a form (POST); NULL: the document is asked for */
  const char *authorization;     /* NULL: none is sent */
  long connect_milliseconds;
  long total_milliseconds;
  long low_speed_bytes; /* a second */
  long low_speed_seconds;
  int64_t body_limit; /* announced lengths above it are refused at once */
  size_t head_limit;  /* of all header lines of a response: interim ones, trailers too */
} hanji_curl_request;

typedef enum {
  HANJI_CURL_DONE,
  HANJI_CURL_UNKNOWN_HOST,
  HANJI_CURL_REFUSED,
  HANJI_CURL_UNREACHABLE,
  HANJI_CURL_TIMED_OUT,
  HANJI_CURL_INSECURE,
  HANJI_CURL_TOO_LARGE,
  HANJI_CURL_BROKEN_BODY,
  HANJI_CURL_NOT_HTTP,
  HANJI_CURL_HEAD_TOO_LARGE,
  HANJI_CURL_STOPPED /* by one of the callbacks */
} hanji_curl_outcome;

typedef struct {
  hanji_transfer *transfer;
  void *owner;
  hanji_curl_outcome outcome;
  const char *reason;
} hanji_curl_result;

typedef struct {
  int descriptor;
  short wanted;   /* poll events */
  short happened; /* filled in */
} hanji_curl_descriptor;

/* NULL where libcurl cannot start. */
hanji_curl *hanji_curl_new(hanji_curl_callbacks callbacks, long total, long per_host);
void hanji_curl_free(hanji_curl *curl);

/* Starts a transfer without following redirects; NULL where it cannot start. `owner` must live
   until hanji_curl_stop. */
hanji_transfer *hanji_curl_start(hanji_curl *curl, const hanji_curl_request *request, void *owner);
/* Ends a transfer, whether it has finished or not. */
void hanji_curl_stop(hanji_curl *curl, hanji_transfer *transfer);

/* Moves every transfer as far as it goes without waiting. */
void hanji_curl_advance(hanji_curl *curl);
/* The next finished transfer; 0 where there is none. */
int hanji_curl_finished(hanji_curl *curl, hanji_curl_result *result);
/* Waits for a transfer or one of the descriptors. */
void hanji_curl_wait(
    hanji_curl *curl, hanji_curl_descriptor *descriptors, size_t count, int milliseconds);

long hanji_transfer_status(hanji_transfer *transfer);
/* A header of the last response, or NULL; valid until the next call. */
const char *hanji_transfer_header(hanji_transfer *transfer, const char *name);
/* Where a redirect leads, absolute, or NULL. */
const char *hanji_transfer_redirect(hanji_transfer *transfer);
/* Seconds that the server asks to wait (Retry-After, as number or date); 0 where it does not. */
int64_t hanji_transfer_retry_after(hanji_transfer *transfer);

#endif
