package org.entente.edition.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.edition.About;
import org.entente.edition.Attribution;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.entente.fact.CompleteList;
import org.jspecify.annotations.Nullable;

/** Sources in Entente CSV: who says what the other tables state. */
final class SourceCsv {
    static final Layout LAYOUT = CsvTable.layout("source", "code", "title").optional("publisher", "licence", "url", "how_to_cite",
            "coverage_from", "coverage_until", "rank", "complete_for");

    private SourceCsv() {}

    /** What is no source rejects the row. @param rank where the row has none */
    static About about(DataRow row, int rank) {
        Attribution attribution = new Attribution(Objects.requireNonNullElse(row.text("publisher"), ""),
                Objects.requireNonNullElse(row.text("licence"), ""), row.text("url"),
                Objects.requireNonNullElse(row.text("how_to_cite"), row.required("title")));
        return new About(row.required("code"), row.required("title"), null, day(row, "coverage_from"), day(row, "coverage_until"),
                Objects.requireNonNullElse(row.number("rank"), rank), attribution, completeFor(row));
    }

    private static Set<CompleteList> completeFor(DataRow row) {
        String value = row.text("complete_for");
        if (value == null) return Set.of();
        Set<CompleteList> lists = EnumSet.noneOf(CompleteList.class);
        for (String name : value.split(";")) {
            lists.add(Arrays.stream(CompleteList.values()).filter(list -> list.name().equals(name.strip())).findFirst()
                    .orElseThrow(() -> new RejectedRow("complete_for", name.strip(), "none of "
                            + Arrays.stream(CompleteList.values()).map(Enum::name).collect(Collectors.joining(", ")))));
        }
        return lists;
    }

    private static @Nullable LocalDate day(DataRow row, String column) {
        String value = row.text(column);
        if (value == null) return null;
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw new RejectedRow(column, value, "no day such as 1993-10-05");
        }
    }
}
