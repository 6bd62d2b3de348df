#ifndef HANJI_TRANSFER_H
#define HANJI_TRANSFER_H

#include <curl/curl.h>

#include "CCurl.h"

struct hanji_curl {
  CURLM *multi;
  hanji_curl_callbacks callbacks;
};

struct hanji_transfer {
  CURL *easy;
  struct curl_slist *headers;
  hanji_curl *curl;
  void *owner;
  size_t head_left; /* bytes of header lines that may still come */
  int is_head_too_large;
};

/* Sets what every transfer obeys; 0 where an option is refused. */
int hanji_transfer_set(hanji_transfer *transfer, const hanji_curl_request *request);

#endif
