/** What the commands of the program have in common. */
package org.entente.command;
