package org.entente.broken.vase;

import org.entente.broken.command.Command;
import org.entente.broken.engine.Engine;
import org.entente.broken.graph.Word;

/** A feature in a circle with the vocabulary, which knows the command line and the engine. */
public class Vase {
    Word word;
    Command command;
    Engine engine;
}
