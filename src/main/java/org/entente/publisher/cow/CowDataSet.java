package org.entente.publisher.cow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.entente.edition.DataSet;
import org.entente.edition.Draft;
import org.entente.edition.PublishedFile;
import org.entente.edition.Release;
import org.entente.edition.Span;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.PartialDate;
import org.entente.organization.CodedOrganization;
import org.entente.organization.OrganizationKind;
import org.entente.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** What the data sets of the Correlates of War project have in common. */
abstract class CowDataSet implements DataSet {
    /** Above the data that ships: these are dated. */
    static final int RANK = 100;
    private static final String FOLDER = "https://correlatesofwar.org/wp-content/uploads/";

    @Override
    public String publisher() {
        return "The Correlates of War Project";
    }

    @Override
    public String licence() {
        return "No open licence: free for research, to be fetched from the publisher and cited";
    }

    @Override
    public int turn() {
        return 20;
    }

    @Override
    public List<PublishedFile> files() {
        return fileNames().stream().map(name -> PublishedFile.at(FOLDER + name, name)).toList();
    }

    /** What its files are called on the project's site. */
    abstract List<String> fileNames();

    /** The version, as the user says or as the rows do. */
    static String version(List<DataTable> tables, Release asked) {
        return asked.version() != null ? asked.version() : rounded(tables.getFirst().version());
    }

    /** Stata has written versions as binary fractions: 2.0999999046325684 is 2.1. */
    static String rounded(String written) {
        try {
            return new BigDecimal(written).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return written;
        }
    }

    /** A beginning from three columns; -9 or nothing in the month or day leaves it less exact. */
    static @Nullable PartialDate beginning(DataRow row, String year, String month, String day) {
        String text = date(row, year, month, day);
        return text == null ? null : PartialDate.beginning(text);
    }

    /** The same for an end. */
    static @Nullable PartialDate end(DataRow row, String year, String month, String day) {
        String text = date(row, year, month, day);
        return text == null ? null : PartialDate.end(text);
    }

    private static @Nullable String date(DataRow row, String yearColumn, String monthColumn, String dayColumn) {
        Integer year = known(row, yearColumn);
        if (year == null) return null;
        Integer month = known(row, monthColumn);
        if (month == null) return String.format(Locale.ROOT, "%04d", year);
        if (month < 1 || month > 12) throw new RejectedRow(monthColumn, row.text(monthColumn), "no month");
        Integer day = known(row, dayColumn);
        try {
            return day == null ? YearMonth.of(year, month).toString() : LocalDate.of(year, month, day).toString();
        } catch (DateTimeException _) {
            throw new RejectedRow(dayColumn, row.text(dayColumn), "no day of that month");
        }
    }

    /** A number; null where it is missing, which is written as -9. */
    static @Nullable Integer known(DataRow row, String column) {
        Integer number = row.number(column);
        return number == null || number == -9 ? null : number;
    }

    /** The row of an intergovernmental organization; one of another kind may have its code already. */
    static long organization(Draft draft, DataRow row, String code, String name, Span existence) {
        return Organizations.of(draft).row(row, new CodedOrganization(CowCodes.ORGANIZATIONS, code, "COW-" + code, name,
                OrganizationKind.INTERGOVERNMENTAL_ORGANIZATION, existence));
    }
}
