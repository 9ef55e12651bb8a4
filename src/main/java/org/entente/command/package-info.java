/** The command line: without arguments Entente serves, with a command it does that and ends. */
@NullMarked
package org.entente.command;

import org.jspecify.annotations.NullMarked;
