package org.entente.edition;

import java.util.List;

/** What follows from the facts, such as which of several sources is shown: brought up to date after each load. */
public interface Derived {
    /** SQL that touches only rows that change. */
    List<String> afterLoad();
}
