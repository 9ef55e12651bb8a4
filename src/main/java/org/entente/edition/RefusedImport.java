package org.entente.edition;

/** An import that would have left the graph poorer than anybody wants by accident; nothing was changed. */
public class RefusedImport extends RuntimeException {
    private final transient Report report;

    RefusedImport(String message, Report report) {
        super(message, null, false, false);
        this.report = report;
    }

    /** What it would have done. */
    public Report report() {
        return report;
    }
}
