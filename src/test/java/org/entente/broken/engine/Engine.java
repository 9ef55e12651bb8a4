package org.entente.broken.engine;

/** Known by a feature. */
public class Engine {}
