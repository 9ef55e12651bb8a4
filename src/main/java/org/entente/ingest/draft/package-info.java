/** An edition in the making: facts are staged as they are read, then merged into the graph at once. */
package org.entente.ingest.draft;
