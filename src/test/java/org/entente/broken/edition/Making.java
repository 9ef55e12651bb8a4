package org.entente.broken.edition;

/** Knows nothing. */
public class Making {}
