package org.entente.edition.csv;

import java.util.List;

/** A table that is filled from the data that ships. Beans are loaded by their {@code @Priority}: what is referred to comes first. */
public interface ShippedTable {
    /** Name of the temporary table that holds the rows while they are merged. */
    String stage();

    /** Its columns, all of type text; null is unknown. */
    List<String> columns();

    /** The rows, checked; what is wrong is reported to the reading. */
    List<String[]> rows(Reading reading);

    /** SQL that merges the stage into the tables and touches only rows that differ. */
    List<String> merge();
}
