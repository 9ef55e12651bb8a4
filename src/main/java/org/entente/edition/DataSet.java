package org.entente.edition;

import java.util.List;
import java.util.Set;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.InvalidFile;
import org.entente.edition.file.Layout;
import org.entente.fact.CompleteList;

/** A data set of the field that can be imported from its publisher's files. */
public interface DataSet {
    /** What it is called on the command line, such as cow-states. */
    String name();

    String title();

    String publisher();

    /** On what terms it may be used, in a few words. */
    String licence();

    /** Where to get it. */
    String url();

    /** How its publisher wants it to be cited. */
    String howToCite();

    /** Its files, in the order in which they are imported; none if it is not to be fetched. */
    default List<PublishedFile> files() {
        return List.of();
    }

    /** When it is imported among all that are fetched: lower comes first, those of one publisher stand together. */
    default int turn() {
        return Integer.MAX_VALUE;
    }

    /** The tables of its files. */
    List<Layout> layouts();

    /** The lists that it has all of, for the time that it covers: there its silence says something, too. */
    default Set<CompleteList> completeFor() {
        return Set.of();
    }

    /**
     * The version that these tables are.
     *
     * @param asked what the user says of it
     * @throws InvalidFile if neither the tables nor the user tell it
     */
    About about(List<DataTable> tables, Release asked);

    /** Stages everything that the tables state, as the version that {@link #about} has found. */
    void read(List<DataTable> tables, About about, Draft draft);
}
