#ifndef BALINT_EMBEDDED_H
#define BALINT_EMBEDDED_H

#include <stddef.h>

/* One file of Schema/ or Reports/, its bytes compiled into the program. */
struct embedded_file {
  const char *name; /* its path from the top of the repository */
  const unsigned char *bytes;
  size_t length;
};

/* The files in the order of their names. */
const struct embedded_file *embedded_files(void);
size_t embedded_file_count(void);

#endif
