/** Data sets as their publishers give them out: their files, tables and rows, and how they are told apart. */
package org.entente.ingest.dataset;
