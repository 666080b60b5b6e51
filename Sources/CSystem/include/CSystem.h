#ifndef SLUICE_CSYSTEM_H
#define SLUICE_CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// Gives each of two paths the name of the other in one step; returns 0, or -1 with `errno` set.
int sluice_exchange(const char *first, const char *second);

/// Keeps free memory for the next request from the start on, as the allocator does by itself once a large block was freed:
/// until then every page that is given back and taken again costs a fault.
void sluice_keep(void);

/// Gives free memory back to the system where the allocator can, which else keeps it for each thread.
void sluice_trim(void);

/// Puts everything printed to standard output out; returns 0, or -1 where any of it was not written, also before.
int sluice_flush(void);

/// How many arguments the program was started with, its own name included.
int sluice_argument_count(void);

/// One of them; it lives as long as the program.
const char *sluice_argument(int index);

/// Goes on with a CRC-32 as gzip uses it by the processor's products without carry, an eighth of zlib's instructions; returns
/// how many of the bytes it took, 0 where the processor has none.
size_t sluice_crc32(uint32_t *crc, const unsigned char *bytes, size_t count);

/// Whether the processor has instructions of its own for SHA-256.
int sluice_has_sha256(void);

/// Goes on with a SHA-256 by those instructions; not to be called where there are none.
void sluice_sha256(uint32_t *state, const uint32_t *constants, const unsigned char *bytes, size_t blocks);

#endif
