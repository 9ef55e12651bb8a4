/** Persons and the posts they hold, and groups that are neither states nor organizations. */
package org.entente.people;
