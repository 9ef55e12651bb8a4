package org.entente.command;

/** A command that sees the database. */
public non-sealed interface OnDatabase extends InApplication {}
