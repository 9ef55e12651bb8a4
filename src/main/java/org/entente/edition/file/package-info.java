/** Files, tables and rows of a data set as its publisher gives it out, and how they are told apart. */
@NullMarked
package org.entente.edition.file;

import org.jspecify.annotations.NullMarked;
