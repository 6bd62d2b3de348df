#include "CResources.h"

#include <string.h>

static const unsigned char koreatimes[] = {
#embed "../../Resources/papers/koreatimes.toml"
};
static const unsigned char yonhap[] = {
#embed "../../Resources/papers/yonhap.toml"
};
static const unsigned char koreaherald[] = {
#embed "../../Resources/papers/koreaherald.toml"
};
static const unsigned char hani_en[] = {
#embed "../../Resources/papers/hani-en.toml"
};
static const unsigned char kbsworld[] = {
#embed "../../Resources/papers/kbsworld.toml"
};
static const unsigned char yna[] = {
#embed "../../Resources/papers/yna.toml"
};
static const unsigned char hani[] = {
#embed "../../Resources/papers/hani.toml"
};
static const unsigned char khan[] = {
#embed "../../Resources/papers/khan.toml"
};
static const unsigned char hankookilbo[] = {
#embed "../../Resources/papers/hankookilbo.toml"
};
static const unsigned char chosun[] = {
#embed "../../Resources/papers/chosun.toml"
};
static const unsigned char donga[] = {
#embed "../../Resources/papers/donga.toml"
};

#define PAPER(name, bytes) {name, "application/toml", bytes, sizeof bytes}

// The default, then the English papers, then the Korean ones.
static const hanji_resource papers[] = {
    PAPER("koreatimes", koreatimes),
    PAPER("yonhap", yonhap),
    PAPER("koreaherald", koreaherald),
    PAPER("hani-en", hani_en),
    PAPER("kbsworld", kbsworld),
    PAPER("yna", yna),
    PAPER("hani", hani),
    PAPER("khan", khan),
    PAPER("hankookilbo", hankookilbo),
    PAPER("chosun", chosun),
    PAPER("donga", donga),
};

size_t hanji_paper_count(void) {
  return sizeof papers / sizeof papers[0];
}

const hanji_resource *hanji_paper_at(size_t index) {
  return index < hanji_paper_count() ? &papers[index] : NULL;
}

const hanji_resource *hanji_paper_find(const char *name) {
  for (size_t index = 0; index < hanji_paper_count(); index++) {
    if (strcmp(papers[index].path, name) == 0) return &papers[index];
  }
  return NULL;
}
