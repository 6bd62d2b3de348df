#include "CResources.h"

static const unsigned char newsboat[] = {
#embed "../../Resources/keymaps/newsboat.toml"
};
static const unsigned char less[] = {
#embed "../../Resources/keymaps/less.toml"
};
static const unsigned char vim[] = {
#embed "../../Resources/keymaps/vim.toml"
};
static const unsigned char mutt[] = {
#embed "../../Resources/keymaps/mutt.toml"
};
static const unsigned char terminal[] = {
#embed "../../Resources/themes/terminal.toml"
};
static const unsigned char light[] = {
#embed "../../Resources/themes/light.toml"
};
static const unsigned char dark[] = {
#embed "../../Resources/themes/dark.toml"
};
static const unsigned char high_contrast[] = {
#embed "../../Resources/themes/high-contrast.toml"
};
static const unsigned char mono[] = {
#embed "../../Resources/themes/mono.toml"
};
static const unsigned char configuration[] = {
#embed "../../Resources/config/default.toml"
};

#define TOML(name, bytes) {name, "application/toml", bytes, sizeof bytes}

static const hanji_resource keymaps[] = {
    TOML("newsboat", newsboat),
    TOML("less", less),
    TOML("vim", vim),
    TOML("mutt", mutt),
};
static const hanji_resource themes[] = {
    TOML("light", light),
    TOML("dark", dark),
    TOML("high-contrast", high_contrast),
    TOML("terminal", terminal),
    TOML("mono", mono),
};
static const hanji_resource default_configuration = TOML("default", configuration);

size_t hanji_keymap_count(void) { return sizeof keymaps / sizeof keymaps[0]; }

const hanji_resource *hanji_keymap_at(size_t index) {
  return index < hanji_keymap_count() ? &keymaps[index] : NULL;
}

size_t hanji_theme_count(void) { return sizeof themes / sizeof themes[0]; }

const hanji_resource *hanji_theme_at(size_t index) {
  return index < hanji_theme_count() ? &themes[index] : NULL;
}

const hanji_resource *hanji_default_configuration(void) { return &default_configuration; }
