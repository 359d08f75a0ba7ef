# What one does with this project, by name. `make help` lists it.
# A fresh machine needs Swift, make and git; the further libraries are seen to by .ci/dependencies.

# The key of the board's pseudonyms. This one serves the invented company of content/, whose customers need no
# protection; a real site has a key of its own, kept out of the repository.
BOARDWALK_KEY ?= tavenholt-is-invented
export BOARDWALK_KEY

SWIFT ?= swift
# Where the system does not bring Swift along, its libraries are linked in: a start costs less than half of what it
# costs to load them.
static := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
release := $(SWIFT) build -c release $(static)
GALLERY ?= .build/gallery.html
boardwalk := .build/release/boardwalk

# Exists when the tests have passed for the files as they are, so that `make check` need not repeat them.
tested := .build/tested
sources := Package.swift $(shell find Sources Tests content templates -type f ! -name '*.new' 2>/dev/null)

.DEFAULT_GOAL := help
# Every target builds in one folder, one after the other.
.NOTPARALLEL:
.PHONY: help site test check arrows format length check-site test-databases test-agreement bench bench-ledger \
  bench-plots gallery clean dependencies boardwalk reference-job

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: boardwalk ## Build the example site into public/board and public/team
	$(boardwalk) build .

test: ## Run all tests
	@rm -f $(tested)
	@$(MAKE) --no-print-directory $(tested)

check: $(tested) arrows format length check-site ## Tests, arrows between targets, format, length of files, the example

test-databases: boardwalk ## Build the example from PostgreSQL, SQLite and DuckDB too, and compare with that from files
	Tests/Databases/run $(boardwalk)

test-agreement: boardwalk ## Compute the figures of the example a second time, in SQL, and compare all of them
	Tests/Agreement/run $(boardwalk)

SIZES ?= 100000,1000000
REPEATS ?= 5

bench: boardwalk ## Measure beside DuckDB, vl-convert, matplotlib and Hugo: SIZES=100000,1000000 REPEATS=5
	$(release) --product Benchmarks
	$(release) --product PlotBenchmarks
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/bench.py --bin .build/release --sizes $(SIZES) --repeats $(REPEATS)

bench-plots: dependencies ## Measure plots against their budgets, beside vl-convert and matplotlib
	$(release) --product PlotBenchmarks
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/bench_plots.py --bin .build/release

LEDGER_SIZES ?= 100000,1000000,10000000
# The folder of the reference job: what writes its data, and the job itself for the peers.
JOB ?= ../shared/bench
job_files := ledgergen.swift job_duckdb.py job_polars.py scan_duckdb.py result.py
ledgergen := .build/bench-ledger/ledgergen

bench-ledger: reference-job dependencies $(ledgergen) ## Read and compute the reference job beside DuckDB and polars: LEDGER_SIZES, REPEATS, JOB
	$(release) --product ReferenceJob
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/bench_ledger.py --bin .build/release --job $(JOB) \
	  --generator $(ledgergen) --sizes $(LEDGER_SIZES) --repeats $(REPEATS) $(if $(JSON),--json $(JSON))

gallery: dependencies ## Lay every form of plot on one page with its source, .build/gallery.html
	GALLERY="$(abspath $(GALLERY))" $(SWIFT) test --filter GalleryTests
	@echo "$(GALLERY)"

clean: ## Remove what was built
	rm -rf .build public

# The parts of the above.

dependencies:
	@.ci/dependencies

# The reference job stands beside this repository, not in it.
reference-job:
	@missing=; for file in $(job_files); do [ -f "$(JOB)/$$file" ] || missing="$$missing $$file"; done; \
	if [ -n "$$missing" ]; then \
	  echo "bench-ledger: $(abspath $(JOB)) lacks$$missing; name the folder that has them: make bench-ledger JOB=folder" >&2; \
	  exit 1; \
	fi

$(ledgergen): $(JOB)/ledgergen.swift
	@mkdir -p $(@D)
	$(SWIFT)c -O $< -o $@

boardwalk: dependencies
	$(release) --product boardwalk

$(tested): $(sources) | dependencies
	$(SWIFT) test --parallel
	@mkdir -p $(@D) && touch $@

# An import that Package.swift does not allow is an error.
arrows: dependencies
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

format:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

length:
	@find Sources Tests -name '*.swift' -type f -exec wc -l {} + | \
	  awk '$$2 != "total" && $$1 > 400 { print $$2 ": " $$1 " lines; more than 400: part it by its nouns"; bad = 1 } END { exit bad }'

check-site: boardwalk
	$(boardwalk) check .
