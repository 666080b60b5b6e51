#!/usr/bin/env bash
# What durability costs: system calls for each GB of input, the instructions spent on it, and shards against gzip -6.
#
# usage: measure_durability.sh SLUICE PIPELINE INPUT     needs strace and valgrind; callgrind is slow, a few MB are enough
set -euo pipefail
sluice=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
run=("$sluice" run "$2" "$3" --fresh --quiet --output "$folder/out")
strace -f -c -e trace=fsync,write,rename "${run[@]}" --threads 2 2>&1 | grep -E 'fsync|write|rename' || true
for kind in documents claims; do
  shards=$(cat "$folder"/out/$kind-*.gz | wc -c)
  gzip=$(gzip -dc "$folder"/out/$kind-*.gz | gzip -6 | wc -c)
  echo "$kind: $shards bytes in shards, $gzip by gzip -6, ratio $(awk "BEGIN { printf \"%.4f\", $shards / $gzip }")"
done
# Without debug information, which valgrind cannot always read.
strip -g -o "$folder/sluice" "$sluice"
run[0]="$folder/sluice"
valgrind --tool=callgrind --callgrind-out-file="$folder/calls" "${run[@]}" --threads 1 2>/dev/null || true
# Of all instructions those in and below the functions that only a run with a journal needs: hashing, checkpoints, syncs.
callgrind_annotate --inclusive=yes --threshold=100 "$folder/calls" |
  grep -E 'PROGRAM TOTALS|ShardWriter.*put|OutputFolder.*checkpoint|SHA256.*update|ShardWriter.*sync' | head -n 12
