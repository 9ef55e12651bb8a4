package org.entente.edition;

import java.time.LocalDate;
import java.util.Map;
import org.entente.edition.file.InvalidFile;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a data set a file is, as the user says.
 *
 * @param version null where the file tells it
 * @param coverageUntil the last day that the version speaks of; null where that is known
 */
public record Release(@Nullable String version, @Nullable LocalDate coverageUntil) {
    /** The user says nothing. */
    public static final Release UNSAID = new Release(null, null);

    /**
     * The last day that a version speaks of: as the user says, else as it is known.
     *
     * @param known by version
     * @throws InvalidFile if nobody knows it: a wrong end would make of the unknown that something has ended
     */
    public LocalDate coverageUntil(String asked, Map<String, LocalDate> known) {
        if (coverageUntil != null) return coverageUntil;
        LocalDate end = known.get(asked);
        if (end == null)
            throw new InvalidFile("It is not known on which day version " + asked
                    + " ends: --coverage-until <day>, for example --coverage-until 2014-12-31");
        return end;
    }

    /** The same where the version tells it. */
    public LocalDate coverageUntil(LocalDate told) {
        return coverageUntil != null ? coverageUntil : told;
    }
}
