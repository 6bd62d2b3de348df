#include "CResources.h"

static const unsigned char block[] = {
#embed "../../Resources/sshd/hanji.conf"
};
static const unsigned char keys[] = {
#embed "../../Resources/sshd/hanji_keys"
};
static const unsigned char service[] = {
#embed "../../Resources/sshd/hanji-paper.service"
};
static const unsigned char timer[] = {
#embed "../../Resources/sshd/hanji-paper.timer"
};
static const unsigned char slice[] = {
#embed "../../Resources/sshd/paper-slice.conf"
};
static const unsigned char steps[] = {
#embed "../../Resources/sshd/steps.txt"
};

#define FILE(name, bytes) {name, "text/plain", bytes, sizeof bytes}

static const hanji_resource files[] = {
    FILE("hanji.conf", block),
    FILE("hanji_keys", keys),
    FILE("hanji-paper.service", service),
    FILE("hanji-paper.timer", timer),
    FILE("paper-slice.conf", slice),
    FILE("steps.txt", steps),
};

size_t hanji_served_count(void) { return sizeof files / sizeof *files; }

const hanji_resource *hanji_served_at(size_t index) {
  return index < hanji_served_count() ? &files[index] : NULL;
}
