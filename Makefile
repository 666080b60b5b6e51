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

.PHONY: run test test-browser test-engines kills lint format build setup clean help

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: build ## build, then wash the sample corpus into out/
	@.ci/run-sample $(SLUICE)

test: setup ## run every test
	$(SWIFT) test $(FLAGS)
	$(MAKE) --no-print-directory lint

test-browser: build ## use a report of 100,000 claims in headless Chromium, where there is one
	@if command -v python3 >/dev/null; then python3 Tests/Browser/test_report.py $(SLUICE) || [ $$? -eq 77 ]; \
	else echo 'no python3: the report was not tried in a browser'; fi

test-engines: build ## load real output into DuckDB, pandas, Polars, ClickHouse and PostgreSQL and check the answers
	@Tests/Engines/run $(SLUICE)

KILLS ?= 200
kills: build ## kill runs at random moments (KILLS=200) and compare what they give when they go on
	@Tests/Scripts/kill-series $(SLUICE) $(KILLS)

build: setup
	$(SWIFT) build $(FLAGS) --product sluice

lint: ## check formatting, documentation and the sample corpus
	$(SWIFT) format lint --strict -r Sources Tests Package.swift
	@if command -v python3 >/dev/null; then python3 Tests/Gold/mint/mint_corpus.py --check && python3 Tests/Gold/mint/check_gold.py; \
	else echo 'no python3: the sample corpus was not compared with its sources'; fi

format: ## format all Swift files in place
	$(SWIFT) format -i -r Sources Tests Package.swift

setup:
	@.ci/setup

clean: ## remove what was built and washed
	rm -rf .build out
