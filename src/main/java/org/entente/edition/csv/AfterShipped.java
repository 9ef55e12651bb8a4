package org.entente.edition.csv;

import java.sql.Connection;
import java.sql.SQLException;

/** What is made anew, once the data that ships has been loaded, from it and from what the program knows besides. A bean in the folder of its owner. */
public interface AfterShipped {
    /** Touches only rows that change, and returns how many those are. */
    long load(Connection connection) throws SQLException;
}
