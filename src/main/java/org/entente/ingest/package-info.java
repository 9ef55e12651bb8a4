/** Bringing data into the graph: files are read and checked as a whole, then written in one transaction as a new edition. */
package org.entente.ingest;
