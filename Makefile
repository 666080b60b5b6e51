# The two commands of the README, and those that maintain the project.
SWIFT ?= swift
BUILD := .build/release
SLUICE := $(BUILD)/sluice
# Every target imports only what Package.swift lists for it.
FLAGS := -c release --explicit-target-dependency-import-check error
# A crash under a sanitizer or in a test must end, not wait for a backtrace.
export SWIFT_BACKTRACE ?= enable=no
# Where Debian keeps the descriptions of its libraries; without pkg-config the package manager looks elsewhere.
empty :=
export PKG_CONFIG_PATH := $(PKG_CONFIG_PATH):$(subst $(empty) $(empty),:,$(wildcard /usr/lib/*/pkgconfig))

# Where `make install` puts things; DESTDIR goes before it when a package is made.
PREFIX ?= /usr/local
DESTDIR ?=
DIST := .build/dist
VERSION := $(shell sed -n 's/^let sluiceVersion = "\(.*\)"/\1/p' Sources/sluice/Sluice.swift)

.PHONY: docs run test test-browser test-full test-engines test-scale bench bench-gate sanitize-sample fuzz fuzz-sample kills lint format build setup clean help static install dist deb package

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: build ## build, then wash the sample corpus into out/
	@.ci/run-sample $(SLUICE)

test: setup ## run every test
	@SWIFT='$(SWIFT)' Tests/Scripts/swift-test $(FLAGS)
	$(MAKE) --no-print-directory lint

# What is alive at the end of a process counts as leaked where an enum keeps its case in unused bits of the pointer; the
# fuzz targets look for leaks, each over many inputs. Thread Sanitizer keeps its own files, which a size limit cuts.
test-full: test sanitize-sample ## also every test under Address Sanitizer and under Thread Sanitizer
	ASAN_OPTIONS=detect_leaks=0 SWIFT='$(SWIFT)' Tests/Scripts/swift-test $(FLAGS) --sanitize address --build-path .build-address
	TSAN_OPTIONS=atexit_sleep_ms=0 SWIFT='$(SWIFT)' Tests/Scripts/swift-test $(FLAGS) --sanitize thread --build-path .build-thread \
	  --skip 'aFileAtItsSizeLimit|aFullDiskEndsWithThree'

sanitize-sample: build ## the sample corpus on seven threads under Thread Sanitizer
	$(SWIFT) build --sanitize thread --build-path .build-thread --product sluice
	@Tests/Scripts/sanitize-sample .build-thread/debug/sluice $(SLUICE)

# Seconds for each fuzz target; two targets run at once on two cores.
FUZZ_SECONDS ?= 1800
fuzz: setup ## fuzz every reader of foreign bytes for long (FUZZ_SECONDS=1800 each), going on where the last time ended
	Tests/Fuzz/build
	FUZZ_RUNS=0 FUZZ_SECONDS=$(FUZZ_SECONDS) FUZZ_LENGTH=8192 FUZZ_CORPUS=.build-fuzz/corpus Tests/Fuzz/fuzz

fuzz-sample: setup ## 20,000 inputs for each fuzz target; left out where the toolchain has no fuzzer
	@Tests/Fuzz/build || { status=$$?; [ $$status = 3 ] && exit 0; exit $$status; }; \
	FUZZ_RUNS=20000 Tests/Fuzz/fuzz

test-browser: build ## use a report of 100,000 claims in headless Chromium, where there is one
	@if command -v python3 >/dev/null; then python3 Tests/Browser/test_report.py $(SLUICE) || [ $$? -eq 77 ]; \
	else echo 'no python3: the report was not tried in a browser'; fi

test-engines: build ## load real output into DuckDB, pandas, Polars, ClickHouse and PostgreSQL and check the answers
	@Tests/Engines/run $(SLUICE)

test-scale: build ## run inside what carries it: Spark, Slurm, Kubernetes' manifests, object stores
	@Tests/Engines/run-scale $(SLUICE)

KILLS ?= 200
kills: build ## kill runs at random moments (KILLS=200) and compare what they give when they go on
	@Tests/Scripts/kill-series $(SLUICE) $(KILLS)

# Rounds of the comparison, a folder of pages instead of the sample corpus, a folder of texts for the numbers, and more
# options of Tests/Bench/bench.py.
ROUNDS ?= 9
INPUT ?=
TEXTS ?=
BENCH ?=
bench: static ## measure the installed program beside a C program that does the least and beside other tools (ROUNDS=9 INPUT=pages TEXTS=texts)
	$(SWIFT) build $(FLAGS) --product intake-bench
	@if command -v python3 >/dev/null; then python3 Tests/Bench/bench.py .build/static/sluice --intake-bench $(BUILD)/intake-bench \
	  --rounds $(ROUNDS) $(if $(INPUT),--input '$(INPUT)') $(if $(TEXTS),--texts '$(TEXTS)') $(BENCH); \
	else echo 'no python3: nothing was measured'; fi

UPDATE ?=
bench-gate: build ## count instructions of each stage; fails when one grew by over 5 % (UPDATE=--update keeps the new counts)
	@if command -v python3 >/dev/null; then python3 Tests/Bench/gate.py $(SLUICE) $(UPDATE); \
	else echo 'no python3: instructions are not counted'; fi

build: setup
	$(SWIFT) build $(FLAGS) --product sluice

static: setup ## build a program that needs neither Swift nor our libraries where it runs: .build/static/sluice
	@.ci/build-static

install: static ## install under PREFIX (/usr/local), below DESTDIR
	@.ci/lay-out .build/static/sluice "$(DESTDIR)$(PREFIX)"

dist: static ## pack the static program, completions, manual page, pipelines and checksums into .build/dist
	@.ci/dist .build/static/sluice $(VERSION) $(DIST)

deb: static ## make a Debian package in .build/dist
	@.ci/deb .build/static/sluice $(VERSION) $(DIST)

package: dist deb ## make both and check them: libraries, size, a run without Swift, also in a fresh Debian, and removal
	@Tests/Scripts/check-package .build/static/sluice $(DIST)/sluice-$(VERSION)-linux-$$(uname -m).tar.gz \
	  $(DIST)/sluice_$(VERSION)_*.deb
	@Tests/Scripts/check-debootstrap .build/static/sluice $(DIST)/sluice-$(VERSION)-linux-$$(uname -m).tar.gz \
	  $(DIST)/sluice_$(VERSION)_*.deb

DOCC := Sources/sluice/sluice.docc
docs: build ## write the reference from the declarations and check that the documentation builds without warnings
	@for page in Commands Stages Rows Errors; do \
	  $(SLUICE) reference "$$(echo $$page | tr A-Z a-z)" >$(DOCC)/Reference/$$page.md; done
	@.ci/docs

lint: ## check formatting, documentation and the sample corpus
	$(SWIFT) format lint --strict -r Sources Tests Package.swift
	@if command -v python3 >/dev/null; then python3 Tests/Gold/mint/mint_corpus.py --check && python3 Tests/Gold/mint/check_gold.py \
	&& python3 Tests/Fuzz/mint_seeds.py --check; \
	else echo 'no python3: the sample corpus was not compared with its sources'; fi

format: ## format all Swift files in place
	$(SWIFT) format -i -r Sources Tests Package.swift

setup:
	@.ci/setup

clean: ## remove what was built and washed
	rm -rf .build out
