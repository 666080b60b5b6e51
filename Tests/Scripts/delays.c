/* Slows down parts of a run, so that the engine's behaviour on a machine with many cores can be seen on a small one: workers
   that sleep need no core. Preloaded by measure_scaling.py.

   DELAY_CPUS    how many processors the program sees
   DELAY_WORK    milliseconds that a worker sleeps for each compressed block
   DELAY_READ    nanoseconds that the reader sleeps for each byte of a .jsonl file
   DELAY_WRITE   microseconds that the committer sleeps for each byte of a shard
   DELAY_COUNTS  the file that gets what was slept, as JSON, at the end */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

static atomic_long blocks, read_ns, write_ns, threads;
static _Thread_local int has_worked;

static long setting(const char *name) {
  const char *value = getenv(name);
  return value ? atol(value) : 0;
}

static void sleep_ns(long ns) {
  struct timespec time = {ns / 1000000000, ns % 1000000000};
  if (ns > 0) nanosleep(&time, NULL);
}

/* Dispatch starts no more workers than it sees processors. */
static void see_processors(size_t size, cpu_set_t *set) {
  CPU_ZERO_S(size, set);
  for (long cpu = 0; cpu < setting("DELAY_CPUS"); cpu++) CPU_SET_S(cpu, size, set);
}

int sched_getaffinity(pid_t pid, size_t size, cpu_set_t *set) {
  (void)pid;
  see_processors(size, set);
  return 0;
}

int pthread_getaffinity_np(pthread_t thread, size_t size, cpu_set_t *set) {
  (void)thread;
  see_processors(size, set);
  return 0;
}

long sysconf(int name) {
  static long (*next)(int);
  if (!next) next = (long (*)(int))dlsym(RTLD_NEXT, "sysconf");
  return name == _SC_NPROCESSORS_ONLN || name == _SC_NPROCESSORS_CONF ? setting("DELAY_CPUS") : next(name);
}

int deflate(z_streamp stream, int flush) {
  static int (*next)(z_streamp, int);
  if (!next) next = (int (*)(z_streamp, int))dlsym(RTLD_NEXT, "deflate");
  uLong before = stream->total_in;
  int code = next(stream, flush);
  /* A block is what comes with a flush; calls that only fetch more of its output take nothing in. */
  if (flush != Z_NO_FLUSH && stream->total_in != before) {
    atomic_fetch_add(&blocks, 1);
    if (!has_worked) atomic_fetch_add(&threads, 1);
    has_worked = 1;
    sleep_ns(setting("DELAY_WORK") * 1000000);
  }
  return code;
}

static int is_named(int file, const char *part) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, part) != NULL;
}

ssize_t read(int file, void *bytes, size_t count) {
  static ssize_t (*next)(int, void *, size_t);
  if (!next) next = (ssize_t(*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
  ssize_t done = next(file, bytes, count);
  long each = setting("DELAY_READ");
  if (each && done > 0 && is_named(file, "rows.jsonl")) {
    atomic_fetch_add(&read_ns, done * each);
    sleep_ns(done * each);
  }
  return done;
}

ssize_t write(int file, const void *bytes, size_t count) {
  static ssize_t (*next)(int, const void *, size_t);
  if (!next) next = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  ssize_t done = next(file, bytes, count);
  long each = setting("DELAY_WRITE") * 1000;
  if (each && done > 0 && is_named(file, ".part")) {
    atomic_fetch_add(&write_ns, done * each);
    sleep_ns(done * each);
  }
  return done;
}

__attribute__((destructor)) static void report(void) {
  const char *path = getenv("DELAY_COUNTS");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "{\"blocks\": %ld, \"read_ns\": %ld, \"write_ns\": %ld, \"threads\": %ld}\n", atomic_load(&blocks),
          atomic_load(&read_ns), atomic_load(&write_ns), atomic_load(&threads));
  fclose(file);
}
