/** People's own facts, in the shape in which the data that ships is written. */
package org.entente.ingest.own;
