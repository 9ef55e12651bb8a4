package org.entente.broken.command;

/** Known by a feature. */
public class Command {}
