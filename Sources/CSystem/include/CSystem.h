#ifndef SLUICE_CSYSTEM_H
#define SLUICE_CSYSTEM_H

/// Gives each of two paths the name of the other in one step; returns 0, or -1 with `errno` set.
int sluice_exchange(const char *first, const char *second);

/// Gives free memory back to the system where the allocator can, which else keeps it for each thread.
void sluice_trim(void);

/// Puts everything printed to standard output out; returns 0, or -1 where any of it was not written, also before.
int sluice_flush(void);

/// How many arguments the program was started with, its own name included.
int sluice_argument_count(void);

/// One of them; it lives as long as the program.
const char *sluice_argument(int index);

#endif
