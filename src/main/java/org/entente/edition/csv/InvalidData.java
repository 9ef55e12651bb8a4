package org.entente.edition.csv;

import java.util.List;

/** Data that was not loaded because something is wrong with it; each problem names file, line and column. */
public class InvalidData extends RuntimeException {
    private final List<String> problems;

    public InvalidData(List<String> problems) {
        super("Nothing was loaded, the data files have " + problems.size() + " problem(s):\n  " + String.join("\n  ", problems));
        this.problems = problems;
    }

    public List<String> problems() {
        return problems;
    }
}
