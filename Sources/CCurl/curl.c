#include <errno.h>
#include <poll.h>
#include <stdlib.h>

#include "transfer.h"

hanji_curl *hanji_curl_new(hanji_curl_callbacks callbacks, long total, long per_host) {
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return NULL;
  hanji_curl *curl = calloc(1, sizeof *curl);
  if (curl == NULL) return NULL;
  curl->callbacks = callbacks;
  curl->multi = curl_multi_init();
  if (curl->multi == NULL) {
    free(curl);
    return NULL;
  }
  curl_multi_setopt(curl->multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, total);
  curl_multi_setopt(curl->multi, CURLMOPT_MAX_HOST_CONNECTIONS, per_host);
  curl_multi_setopt(curl->multi, CURLMOPT_MAXCONNECTS, total);
  return curl;
}

void hanji_curl_free(hanji_curl *curl) {
  if (curl == NULL) return;
  curl_multi_cleanup(curl->multi);
  free(curl);
}

static void free_transfer(hanji_transfer *transfer) {
  curl_easy_cleanup(transfer->easy);
  curl_slist_free_all(transfer->headers);
  free(transfer);
}

hanji_transfer *hanji_curl_start(
    hanji_curl *curl, const hanji_curl_request *request, void *owner) {
  hanji_transfer *transfer = calloc(1, sizeof *transfer);
  if (transfer == NULL) return NULL;
  *transfer = (hanji_transfer){.easy = curl_easy_init(), .curl = curl, .owner = owner};
  if (transfer->easy == NULL || !hanji_transfer_set(transfer, request) ||
      curl_multi_add_handle(curl->multi, transfer->easy) != CURLM_OK) {
    free_transfer(transfer);
    return NULL;
  }
  return transfer;
}

void hanji_curl_stop(hanji_curl *curl, hanji_transfer *transfer) {
  curl_multi_remove_handle(curl->multi, transfer->easy);
  free_transfer(transfer);
}

void hanji_curl_advance(hanji_curl *curl) {
  int running = 0;
  curl_multi_perform(curl->multi, &running);
}

static hanji_curl_outcome connect_outcome(CURL *easy) {
  long code = 0;
  curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &code);
  return code == ECONNREFUSED ? HANJI_CURL_REFUSED : HANJI_CURL_UNREACHABLE;
}

/* What libcurl says when a single header line is longer than it takes is "out of memory". */
static hanji_curl_outcome outcome_of(CURLcode code, CURL *easy) {
  switch (code) {
    case CURLE_OK: return HANJI_CURL_DONE;
    case CURLE_COULDNT_RESOLVE_HOST: return HANJI_CURL_UNKNOWN_HOST;
    case CURLE_COULDNT_CONNECT: return connect_outcome(easy);
    case CURLE_OPERATION_TIMEDOUT: return HANJI_CURL_TIMED_OUT;
    case CURLE_FILESIZE_EXCEEDED: return HANJI_CURL_TOO_LARGE;
    case CURLE_OUT_OF_MEMORY: return HANJI_CURL_HEAD_TOO_LARGE;
    case CURLE_WRITE_ERROR:
    case CURLE_ABORTED_BY_CALLBACK: return HANJI_CURL_STOPPED;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_BAD_CONTENT_ENCODING: return HANJI_CURL_BROKEN_BODY;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return HANJI_CURL_NOT_HTTP;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH: return HANJI_CURL_INSECURE;
    default: return HANJI_CURL_UNREACHABLE;
  }
}

int hanji_curl_finished(hanji_curl *curl, hanji_curl_result *result) {
  int waiting = 0;
  CURLMsg *message = curl_multi_info_read(curl->multi, &waiting);
  if (message == NULL || message->msg != CURLMSG_DONE) return 0;
  hanji_transfer *transfer = NULL;
  curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
  if (transfer == NULL) return 0;
  *result = (hanji_curl_result){
      .transfer = transfer,
      .owner = transfer->owner,
      .outcome = transfer->is_head_too_large
                     ? HANJI_CURL_HEAD_TOO_LARGE
                     : outcome_of(message->data.result, message->easy_handle),
      .reason = curl_easy_strerror(message->data.result),
  };
  return 1;
}

void hanji_curl_wait(
    hanji_curl *curl, hanji_curl_descriptor *descriptors, size_t count, int milliseconds) {
  struct curl_waitfd extra[8] = {0};
  if (count > 8) count = 8;
  for (size_t index = 0; index < count; index++) {
    extra[index].fd = descriptors[index].descriptor;
    if (descriptors[index].wanted & POLLIN) extra[index].events |= CURL_WAIT_POLLIN;
    if (descriptors[index].wanted & POLLOUT) extra[index].events |= CURL_WAIT_POLLOUT;
  }
  curl_multi_poll(curl->multi, extra, (unsigned int)count, milliseconds, NULL);
  for (size_t index = 0; index < count; index++) descriptors[index].happened = extra[index].revents;
}
