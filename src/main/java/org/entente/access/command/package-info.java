/** Makes, shows and revokes API keys, for their owner on the command line. */
package org.entente.access.command;
