/** The command line: without arguments Entente serves, with a command it does that and ends. */
package org.entente.command;
