/** What the packaged program does under faults, in figures; started by {@code src/test/faults/run.sh}. None of them is a test: they take minutes, and figures depend on the machine. */
package org.entente.faults;
