package org.entente.publisher.ucdp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.entente.edition.DataSet;
import org.entente.edition.Draft;
import org.entente.edition.PublishedFile;
import org.entente.edition.PublishedRelease;
import org.entente.edition.Release;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.PartialDate;
import org.entente.people.Groups;
import org.jspecify.annotations.Nullable;

/** What the data sets of the Uppsala Conflict Data Program have in common. */
abstract class UcdpDataSet implements DataSet {
    /** Above the data that ships: these are dated. */
    static final int RANK = 100;
    private static final String DOWNLOADS = "https://ucdp.uu.se/downloads/";
    private static final int YEARS_BACK = 3;

    @Override
    public String publisher() {
        return "Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University";
    }

    @Override
    public String licence() {
        return "CC BY 4.0";
    }

    @Override
    public String url() {
        return DOWNLOADS;
    }

    @Override
    public int turn() {
        return 30;
    }

    /**
     * A file of which each year's release has an address of its own; the newest comes out in the middle of its year.
     *
     * @param place below the publisher's downloads, with {release} for what 25.1 is called there: 251
     */
    static PublishedFile yearly(String key, String place) {
        int year = Year.now(ZoneOffset.UTC).getValue() % 100;
        List<PublishedRelease> releases = new ArrayList<>();
        for (int back = 0; back < YEARS_BACK; back++) {
            String path = place.replace("{release}", (year - back) + "1");
            String name = path.substring(path.lastIndexOf('/') + 1);
            releases.add(new PublishedRelease(name, DOWNLOADS + path, new Release((year - back) + ".1", null)));
        }
        return new PublishedFile(key, releases);
    }

    /** The key of an actor that is no state. */
    static String group(String id) {
        return "ucdp-" + id;
    }

    /** States the id of a group that has one: in some columns groups only have names. */
    static long coded(Draft draft, DataRow row, String key, long group) {
        String id = key.substring(group("").length());
        if (id.chars().allMatch(Character::isDigit)) Groups.of(draft).code(row, group, UcdpCodes.GROUPS, id);
        return group;
    }

    /** A day, with or without a time after it; null where the field is empty. */
    static @Nullable LocalDate day(DataRow row, String column) {
        String text = row.text(column);
        if (text == null) return null;
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException _) {
            throw new RejectedRow(column, text, "no day such as 1993-10-05");
        }
    }

    /** As exact as UCDP's scale says: 1 the day, to 4 the month, 5 only the year; nothing said: the day. */
    static PartialDate.Precision precision(@Nullable Integer scale) {
        if (scale == null || scale <= 1) return PartialDate.Precision.DAY;
        if (scale <= 4) return PartialDate.Precision.MONTH;
        return PartialDate.Precision.YEAR;
    }

    static PartialDate beginning(LocalDate day, @Nullable Integer scale) {
        return PartialDate.beginning(written(day, scale));
    }

    static PartialDate end(LocalDate day, @Nullable Integer scale) {
        return PartialDate.end(written(day, scale));
    }

    private static String written(LocalDate day, @Nullable Integer scale) {
        return new PartialDate(day, precision(scale)).toString();
    }
}
