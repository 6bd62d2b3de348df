#include "transfer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static size_t take_body(char *bytes, size_t size, size_t count, void *data) {
  hanji_transfer *transfer = data;
  size_t length = size * count;
  if (length == 0) return 0;
  int stop =
      transfer->curl->callbacks.body(transfer->owner, (const unsigned char *)bytes, length);
  return stop ? 0 : length;
}

/* libcurl keeps every header line, and some versions without a bound on them all. */
static size_t take_header(char *bytes, size_t size, size_t count, void *data) {
  (void)bytes;
  hanji_transfer *transfer = data;
  size_t length = size * count;
  transfer->is_head_too_large = length > transfer->head_left;
  if (transfer->is_head_too_large) return 0;
  transfer->head_left -= length;
  return length;
}

static int admits(hanji_transfer *transfer, int family, const struct sockaddr *address) {
  const hanji_curl_callbacks *callbacks = &transfer->curl->callbacks;
  if (family == AF_INET) {
    struct in_addr host = ((const struct sockaddr_in *)address)->sin_addr;
    return callbacks->admits(transfer->owner, (const unsigned char *)&host, sizeof host);
  }
  if (family == AF_INET6) {
    struct in6_addr host = ((const struct sockaddr_in6 *)address)->sin6_addr;
    return callbacks->admits(transfer->owner, host.s6_addr, sizeof host.s6_addr);
  }
  return callbacks->admits(transfer->owner, (const unsigned char *)"", 0);
}

static curl_socket_t open_socket(
    void *data, curlsocktype purpose, struct curl_sockaddr *address) {
  if (purpose != CURLSOCKTYPE_IPCXN) return CURL_SOCKET_BAD;
  if (!admits(data, address->family, &address->addr)) return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/* A connection that another request opened may be used again: the gate is asked for each request,
   since what one host was named for must not serve another. */
static int before_request(void *data, char *remote, char *local, int remote_port, int local_port) {
  (void)local, (void)remote_port, (void)local_port;
  hanji_transfer *transfer = data;
  const hanji_curl_callbacks *callbacks = &transfer->curl->callbacks;
  unsigned char address[16];
  int is_admitted = 0;
  if (inet_pton(AF_INET, remote, address) == 1)
    is_admitted = callbacks->admits(transfer->owner, address, 4);
  else if (inet_pton(AF_INET6, remote, address) == 1)
    is_admitted = callbacks->admits(transfer->owner, address, 16);
  return is_admitted ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

static int set_bounds(CURL *easy, const hanji_curl_request *request) {
  return curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, request->connect_milliseconds) ==
             CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, request->total_milliseconds) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, request->low_speed_bytes) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, request->low_speed_seconds) == CURLE_OK &&
         curl_easy_setopt(
             easy, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->body_limit) == CURLE_OK;
}

/* No proxy but the one that the user named: it resolves names behind the gate. */
static int set_manners(CURL *easy, const hanji_curl_request *request) {
  return curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https") == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_PROXY, request->proxy ? request->proxy : "") == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_NOPROXY, request->proxy ? "" : "*") == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "") == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_USERAGENT, request->user_agent) == CURLE_OK;
}

static int set_callbacks(hanji_transfer *transfer) {
  CURL *easy = transfer->easy;
  return curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, before_request) == CURLE_OK &&
         curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer) == CURLE_OK;
}

/* Validators are at most 1 KiB of visible ASCII; what is longer is left out. */
static int add_header(hanji_transfer *transfer, const char *name, const char *value) {
  char line[1200];
  if (value == NULL || strlen(value) > 1024) return 1;
  snprintf(line, sizeof line, "%s: %s", name, value);
  struct curl_slist *longer = curl_slist_append(transfer->headers, line);
  if (longer == NULL) return 0;
  transfer->headers = longer;
  return 1;
}

int hanji_transfer_set(hanji_transfer *transfer, const hanji_curl_request *request) {
  transfer->head_left = request->head_limit;
  return set_bounds(transfer->easy, request) && set_manners(transfer->easy, request) &&
         set_callbacks(transfer) &&
         add_header(transfer, "If-None-Match", request->if_none_match) &&
         add_header(transfer, "If-Modified-Since", request->if_modified_since) &&
         add_header(transfer, "Authorization", request->authorization) &&
         (request->form == NULL ||
          curl_easy_setopt(transfer->easy, CURLOPT_COPYPOSTFIELDS, request->form) == CURLE_OK) &&
         (request->cookies == NULL ||
          curl_easy_setopt(transfer->easy, CURLOPT_COOKIE, request->cookies) == CURLE_OK) &&
         curl_easy_setopt(transfer->easy, CURLOPT_HTTPHEADER, transfer->headers) == CURLE_OK &&
         curl_easy_setopt(transfer->easy, CURLOPT_URL, request->url) == CURLE_OK;
}

long hanji_transfer_status(hanji_transfer *transfer) {
  long status = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

const char *hanji_transfer_header(hanji_transfer *transfer, const char *name) {
  struct curl_header *header = NULL;
  CURLHcode code = curl_easy_header(transfer->easy, name, 0, CURLH_HEADER, -1, &header);
  return code == CURLHE_OK && header != NULL ? header->value : NULL;
}

const char *hanji_transfer_redirect(hanji_transfer *transfer) {
  char *url = NULL;
  curl_easy_getinfo(transfer->easy, CURLINFO_REDIRECT_URL, &url);
  return url;
}

int64_t hanji_transfer_retry_after(hanji_transfer *transfer) {
  curl_off_t seconds = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RETRY_AFTER, &seconds);
  return seconds;
}
