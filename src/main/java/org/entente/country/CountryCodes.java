package org.entente.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entente.edition.Draft;
import org.entente.edition.NewRows;
import org.entente.edition.Span;
import org.entente.edition.csv.CsvRow;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** Which country a code of another system means on which day. */
public final class CountryCodes {
    private record Meaning(long country, String key, LocalDate from, LocalDate until) {}

    /**
     * A country for the part of a span in which a code means it.
     *
     * @param key of the country: rows have other numbers in another database
     */
    public record Part(long country, String key, Span span) {}

    /** As the data that ships has it: what others state would depend on who was imported first. */
    private static final String EXISTENCE = """
            select distinct on (c.id) c.id, nullif(st.earliest, '-infinity'), nullif(st.latest, 'infinity'), lower(c.iso3), c.key from country c
            left join (country_statement st join source s on s.id = st.source_id and s.data_set is null) on st.subject_id = c.id
            order by c.id, s.rank desc, s.code collate "C\"""";

    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    /** By key and ISO 3166-1 codes, in lower case. */
    private final Map<String, Long> own = new HashMap<>();
    private final Map<Long, String> keys = new HashMap<>();
    private final Map<Long, LocalDate[]> existence = new HashMap<>();

    private final NewRows newParties;

    private CountryCodes(Draft draft) {
        newParties = draft.newRows("party");
        draft.lookUp(
                "select system, c.code, country_id, x.key, valid_from, valid_until from country_code c join country x on x.id = c.country_id order by valid_from nulls first",
                row -> meanings.computeIfAbsent(row.getString(1) + row.getString(2), code -> new ArrayList<>())
                        .add(new Meaning(row.getLong(3), row.getString(4), row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class))));
        draft.lookUp(EXISTENCE, row -> {
            existence.put(row.getLong(1), new LocalDate[] {row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)});
            if (row.getString(4) != null) own.put(row.getString(4), row.getLong(1));
            own.put(row.getString(5).toLowerCase(Locale.ROOT), row.getLong(1));
            keys.put(row.getLong(1), row.getString(5));
        });
    }

    public static CountryCodes of(Draft draft) {
        return draft.part(CountryCodes.class, CountryCodes::new);
    }

    /** The country with this key or ISO 3166-1 code; null if there is none. */
    public @Nullable Long row(String ownCode) {
        return own.get(ownCode.toLowerCase(Locale.ROOT));
    }

    /** Its key, which is the same in every database. @param country row of one that the graph has had before this draft */
    public String key(long country) {
        return Objects.requireNonNull(keys.get(country));
    }

    /** The row of the country that a field of Entente CSV names; one that is not there rejects the row. */
    public static long country(CsvRow row, String column) {
        String code = row.required(column);
        Long country = of(row.draft()).row(code);
        if (country == null) throw new RejectedRow(column, code, "no such country");
        return country;
    }

    /** The row of a country that is about to be stated; a new one if the graph has none with this key. @param iso3 null for none */
    long toBeStated(String key, @Nullable String iso3, Span exists) {
        Long known = row(key);
        long row = known != null ? known : newParties.next();
        own.put(key.toLowerCase(Locale.ROOT), row);
        if (iso3 != null) own.put(iso3.toLowerCase(Locale.ROOT), row);
        existence.put(row, new LocalDate[] {exists.earliest(), exists.latest()});
        return row;
    }

    /** The country, by its row; a code that means nothing on that day rejects the row. */
    public long country(CodeSystem system, String column, String code, LocalDate day) {
        for (Meaning meaning : meanings(system, column, code)) {
            if ((meaning.from == null || !meaning.from.isAfter(day)) && (meaning.until == null || !meaning.until.isBefore(day)))
                return meaning.country;
        }
        throw new RejectedRow(column, code, "means no country on " + day);
    }

    /**
     * Every country that the code means in the span, each with its part of it: 365 is the Soviet Union, then Russia. A span that begins about the
     * day of the change is the later one's alone, and one that ends about it the earlier one's: the source dates the change otherwise than we do.
     */
    public List<Part> parts(CodeSystem system, String column, String code, Span span) {
        List<Meaning> meant = new ArrayList<>(meanings(system, column, code));
        meant.removeIf(meaning -> !span.touches(meaning.from, meaning.until));
        if (meant.isEmpty()) throw new RejectedRow(column, code, "means no country at that time");
        while (meant.size() > 1 && span.beginsAbout(meant.get(1).from)) meant.removeFirst();
        while (meant.size() > 1 && span.endsAbout(meant.get(meant.size() - 2).until)) meant.removeLast();
        return meant.stream().map(meaning -> new Part(meaning.country, meaning.key, span.after(meaning.from).before(meaning.until)))
                .toList();
    }

    private List<Meaning> meanings(CodeSystem system, String column, String code) {
        List<Meaning> known = meanings.get(system.name() + code);
        if (known == null) throw new RejectedRow(column, code, "unknown " + system + " code");
        return known;
    }

    /** Where a source does not date a beginning or an end, a tie is bounded by the time at which all of its parties existed: see {@link Span#bounded}. */
    public Span bounded(Span span, long... parties) {
        LocalDate first = null;
        LocalDate last = null;
        for (long party : parties) {
            LocalDate begun = existence(party, 0);
            LocalDate ended = existence(party, 1);
            if (begun != null && (first == null || begun.isAfter(first))) first = begun;
            if (ended != null && (last == null || ended.isBefore(last))) last = ended;
        }
        // Never at the same time: the source means something else than we do.
        if (first != null && last != null && first.isAfter(last)) return span;
        return span.bounded(first, last);
    }

    private @Nullable LocalDate existence(long party, int end) {
        LocalDate[] known = existence.get(party);
        return known == null ? null : known[end];
    }
}
