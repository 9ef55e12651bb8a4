package org.entente.broken.vase;

import org.entente.broken.command.Command;
import org.entente.broken.graph.Engine;

/** A feature in a circle with the engine, which knows the command line. */
public class Vase {
    Engine engine;
    Command command;
}
