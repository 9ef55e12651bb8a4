package org.entente.publisher.factbook;

/** What becomes of some topics: it hears what all editions say, and states what follows from it. */
interface Chapter {
    void hear(Entry entry);

    /** All editions have been heard. */
    void state();
}
