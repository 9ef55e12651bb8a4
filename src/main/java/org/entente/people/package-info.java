/** Persons and the posts they hold, and groups that are neither states nor organizations. */
@NullMarked
package org.entente.people;

import org.jspecify.annotations.NullMarked;
