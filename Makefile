SWIFT ?= swift
PACKAGES = libncurses-dev libxml2-dev libcurl4-openssl-dev libsqlite3-dev libzstd-dev zlib1g-dev libhangul-dev libqrencode-dev libchafa-dev libglib2.0-dev libjpeg-dev libpng-dev libwebp-dev libgif-dev libvterm-dev ncurses-base
CHECKS = --explicit-target-dependency-import-check error
# where a release is built
BUILT ?= .build-release
# no path of the machine that built it stays in a program
RELEASE = -c release -Xswiftc -static-stdlib -Xlinker -s -Xlinker --build-id=none \
	--scratch-path $(BUILT) $(CHECKS) \
	-Xswiftc -file-prefix-map -Xswiftc '$(CURDIR)=.' \
	-Xcc -ffile-prefix-map='$(CURDIR)=.' -Xcxx -ffile-prefix-map='$(CURDIR)=.'
BUILD = for name in hanji $(PROGRAMS); do $(SWIFT) build $(CHECKS) --product $$name || exit 1; done
PORT ?= 8642
TIME ?= 60
KILLS ?= 200
BROKEN ?= 200
KEYS ?= 5000
EDITS ?= 1000
FUZZ = HANJI_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz -Xswiftc -enable-testing \
	-Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address,fuzzer-no-link

PURE = News Terminal Typesetting WireProtocol PictureProtocol ReaderUI
space := $() $()
# the toolchain's own, which know its formats
TOOLS = $(dir $(realpath $(shell command -v $(SWIFT))))

PREFIX ?= /usr/local
DESTDIR ?=
PROGRAMS = hanji-wire hanji-picture
MANUAL = hanji.1 hanji-wire.1 hanji-picture.1 hanji-config.5 hanji-paper.5 hanji-served.7

.PHONY: run test coverage bench sessions bench-check bench-keep faults golden lint format demo release install deb manual docs fuzz packages

# Opens the paper; without a network the bundled sample edition.
run: packages
	@test -x .build/debug/hanji || echo "Building Hanji: some minutes the first time, seconds later."
	@$(BUILD)
	@.build/debug/hanji $(ARGS)

# All tests; Unicode's own need its character database.
test: PACKAGES += unicode-data
test: packages
	$(SWIFT) build --build-tests $(CHECKS)
	$(SWIFT) test --skip-build

# Speed, beside newsboat in the same run where it is installed; BENCH_SIZES=1000,10000 is quicker.
bench: packages release
	$(SWIFT) build $(RELEASE) --product archive-bench
	$(SWIFT) build $(RELEASE) --product bare-screen
	$(SWIFT) build -c release --scratch-path .build-bench $(CHECKS) --product bench
	.build-bench/release/bench $(BUILT)/release .build-bench/bench.json

# Fails where a ratio is worse than the committed one by more than the noise (Tests/BenchFigures).
bench-check: bench
	.build-bench/release/bench check Tests/Fixtures/Bench/bench.json .build-bench/bench.json

# Keeps the last run: it is what `make bench-check` compares with, and README.md shows an excerpt of it.
bench-keep:
	cp .build-bench/bench.json Tests/Fixtures/Bench/bench.json
	.build-bench/release/bench page Tests/Fixtures/Bench/bench.json README.md

# KILLS kills at random moments, where `make test` has twenty, and every error of the disk.
# KEYS random keys in served sessions, where it has 600; EDITS edits on two machines that are merged,
# or with a feed server, where it has sixty; BROKEN pictures, where it has forty.
faults: packages
	$(SWIFT) build --build-tests $(CHECKS)
	HANJI_KILLS=$(KILLS) HANJI_BROKEN=$(BROKEN) HANJI_KEYS=$(KEYS) HANJI_EDITS=$(EDITS) $(SWIFT) test --skip-build \
	  --filter "FaultTests|BrokenPictureTests|ServedSystemCallTests|SyncingTests|FeedServer"

# A hundred readers on one host: processor, memory, and how long a key takes.
sessions: packages release
	Tests/Crowd/sessions.py $(BUILT)/release

# Draws the golden screens anew; look at the difference before you commit it.
golden:
	UPDATE_GOLDEN=1 $(SWIFT) test --filter Golden

# How much of the pure modules' lines their tests reach: at least 90 of a hundred each.
coverage: PACKAGES += unicode-data
coverage: packages
	$(SWIFT) test --enable-code-coverage --scratch-path .build-coverage --filter '^($(subst $(space),|,$(PURE:%=%Tests)))\.'
	@for name in $(PURE); do \
	  $(TOOLS)llvm-cov report .build-coverage/debug/hanjiPackageTests.xctest Sources/$$name \
	    -instr-profile=.build-coverage/debug/codecov/default.profdata | \
	  awk -v name=$$name '/^TOTAL/ { print name, $$10; exit $$10 + 0 < 90 }' || exit 1; done

# Layout and rules of the source text.
lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

# Puts the source text into its layout.
format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Serves the sample edition over real HTTP, until Control-D; another terminal reads from there.
demo: packages
	@$(BUILD)
	@$(SWIFT) build $(CHECKS) --product loopback-site
	@echo "In another terminal: .build/debug/hanji --mirror http://127.0.0.1:$(PORT) --data .build-demo"
	@.build/debug/loopback-site $(PORT)

# All programs, optimised, without a need for Swift where they run.
release: packages
	for name in hanji $(PROGRAMS); do $(SWIFT) build $(RELEASE) --product $$name || exit 1; done

# Below PREFIX: programs, manual pages, completions and examples, as `make release` built them.
install:
	@test -x $(BUILT)/release/hanji || $(MAKE) release
	install -D -m 755 $(BUILT)/release/hanji $(DESTDIR)$(PREFIX)/bin/hanji
	install -D -m 755 -t $(DESTDIR)$(PREFIX)/libexec/hanji $(PROGRAMS:%=$(BUILT)/release/%)
	for page in $(MANUAL); do \
	  install -D -m 644 Resources/man/$$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$$page || exit 1; done
	Resources/completions/write $(BUILT)/release/hanji $(DESTDIR)$(PREFIX)/share
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/doc/hanji README.md README.ko.md LICENSE
	mkdir -p $(DESTDIR)$(PREFIX)/share/doc/hanji/examples
	cp -R --no-preserve=mode Resources/systemd Resources/sshd Resources/keymaps Resources/themes Resources/papers \
	  $(DESTDIR)$(PREFIX)/share/doc/hanji/examples

# A package for Debian, the same bytes for the same commit: .build-deb/hanji_*.deb
deb: PACKAGES += dpkg-dev
deb: packages
	Resources/debian/build .build-deb

# Writes what the manual says of commands, keys and settings anew.
manual:
	$(SWIFT) build $(CHECKS) --product hanji
	Resources/man/generate.py .build/debug/hanji

# Pages about the value modules' public names, in .build-docs/MODULE.
docs: packages
	$(SWIFT) package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	for name in News Terminal Typesetting WireProtocol; do \
	  rm -rf .build-docs/graphs/$$name && mkdir -p .build-docs/graphs/$$name && \
	  cp .build/*/symbolgraph/$$name.symbols.json .build-docs/graphs/$$name && \
	  $(TOOLS)docc convert Sources/$$name/$$name.docc --additional-symbol-graph-dir .build-docs/graphs/$$name \
	    --fallback-display-name $$name --fallback-bundle-identifier hanji.$$name \
	    --warnings-as-errors --output-path .build-docs/$$name || exit 1; \
	done

# Feeds the parsers random bytes, TIME seconds each; what breaks one is left in .build-fuzz.
fuzz: packages
	for name in Pages Feeds Dates Encodings; do target=fuzz-$$(echo $$name | tr A-Z a-z); \
	  $(FUZZ) --product $$target && mkdir -p .build-fuzz/corpus/$$name && \
	  SWIFT_BACKTRACE=enable=no .build-fuzz/release/$$target -max_total_time=$(TIME) -timeout=10 \
	    -max_len=20000 -artifact_prefix=.build-fuzz/$$target- .build-fuzz/corpus/$$name \
	    Tests/Fixtures/$$name || exit 1; \
	done

# The libraries, installed where they are missing and that may be done.
INSTALL = apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq
packages:
	@missing=""; for name in $(PACKAGES); do dpkg -s $$name >/dev/null 2>&1 || missing="$$missing $$name"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as=sudo; else as=none; fi; \
	if [ "$$as" != none ]; then echo "Installing:$$missing"; $$as sh -c "$(INSTALL) $$missing >/dev/null"; \
	else echo "Libraries are missing. Install them with:" >&2; echo "  sudo apt-get install$$missing" >&2; exit 1; fi
