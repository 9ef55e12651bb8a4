package org.entente.broken.graph;

import org.entente.broken.edition.Making;
import org.entente.broken.vase.Vase;

/** Knows a feature and, on the ground, what stands above it. */
public class Word {
    Vase vase;
    Making making;
}
