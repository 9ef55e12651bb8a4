/** Files, tables and rows of a data set as its publisher gives it out, and how they are told apart. */
package org.entente.edition.file;
