package org.entente.engine;

/** The database that this server reads holds an edition that it has not seen before, or can be asked again. */
record NewEdition(long number) {}
