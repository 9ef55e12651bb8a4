package org.entente.party;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Folded;
import org.entente.graph.ErrorCode;
import org.entente.graph.Nearest;
import org.entente.graph.Quoted;
import org.entente.graph.RequestError;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which parties clients mean by the codes and names that they call them by. SQL finds them in the request's snapshot, in the statement that
 * needs them; that each name means exactly one is known beforehand, see {@link Vocabulary}.
 */
public final class Directory {
    private record Entry(PartyType<?> type, PartyType.Calls calls) {}

    private final List<Entry> entries;
    private final Vocabulary names;

    /**
     * @param kind what its parties are, such as party
     * @param types those that clients can call by no name are left out
     */
    public Directory(String kind, List<? extends PartyType<?>> types) {
        entries = types.stream().flatMap(Directory::entry).toList();
        names = new Vocabulary(kind, "select name from (" + meant("") + ") every group by name having count(*) = 1");
    }

    private static Stream<Entry> entry(PartyType<?> type) {
        return type.calls() == null ? Stream.empty() : Stream.of(new Entry(type, type.calls()));
    }

    /** SQL: row and name, in upper case, of whom is meant by it. */
    private String meant(String condition) {
        return "select party_id as id, name from (select party_id, name, rank() over (partition by name order by standing) as place from called where kind in ("
                + entries.stream().map(entry -> "'" + entry.calls.kind() + "'").collect(Collectors.joining(", ")) + ")" + condition
                + ") placed where place = 1";
    }

    private String asked(String parameter) {
        // The database makes upper case of both: it may know other letters than Java.
        return meant(" and name = any(array(select upper(n) from unnest(:" + parameter + ") n))");
    }

    /** SQL of every kind. */
    private String each(Function<Entry, String> sql) {
        return entries.stream().map(sql).collect(Collectors.joining(" union all "));
    }

    /** The names that mean exactly one party: to be a bean of the feature. */
    public Vocabulary names() {
        return names;
    }

    /**
     * SQL: equals one of the parties that the client names. As an array they are looked up once, not for each parent.
     *
     * @param parameter of the statement that holds the names, as {@link #checked} gives them
     */
    public String named(String parameter) {
        return "= any(array(select id from (" + asked(parameter) + ") meant))";
    }

    /** The same of a parameter that holds one name. */
    public String namedOne(String parameter) {
        return "= (select id from (" + asked(parameter) + ") meant limit 1)";
    }

    /**
     * A client's names as the parameter of {@link #named}; null for null.
     *
     * @param argument its path, such as filter.with
     * @throws RequestError BAD_USER_INPUT for a name that means no party or several
     */
    public String @Nullable [] checked(String argument, @Nullable List<String> asked) {
        if (asked == null) return null;
        String[] stripped = asked.stream().map(String::strip).toArray(String[]::new);
        if (!names.holds(Stream.of(stripped).map(name -> name.toUpperCase(Locale.ROOT)).toList())) check(argument, stripped);
        return stripped;
    }

    /** The same by the snapshot. */
    private void check(String argument, String[] asked) {
        Map<String, TreeSet<String>> meanings = new LinkedHashMap<>();
        Snapshot.session().createNativeQuery(
                "select asked.name as asked, party.called, party.title from unnest(:asked) with ordinality asked(name, n) left join ("
                        + asked("asked") + ") meant on meant.name = upper(asked.name) left join ("
                        + each(entry -> "select y.id, '" + entry.calls.system() + ":' || " + entry.calls.code()
                                + " as called, y.name as title from " + entry.type.table() + " y")
                        + ") party on party.id = meant.id order by asked.n",
                Object[].class).addScalar("asked", String.class).addScalar("called", String.class).addScalar("title", String.class)
                .setParameter("asked", asked).list().forEach(row -> {
                    TreeSet<String> meant = meanings.computeIfAbsent((String) row[0], name -> new TreeSet<>());
                    if (row[1] != null) meant.add(row[1] + " (" + row[2] + ")");
                });
        meanings.forEach((name, meant) -> {
            if (meant.isEmpty()) throw names.unknown(argument, name, titled(name));
            if (meant.size() > 1) throw ambiguous(argument, name, meant);
        });
    }

    private static RequestError ambiguous(String argument, String name, TreeSet<String> meant) {
        return new RequestError(ErrorCode.BAD_USER_INPUT, "Argument '" + argument + "': " + Quoted.of(name) + " means several: "
                + String.join(", ", meant) + ". Pass the code of one, as it stands before its name.");
    }

    /** The codes of those whose name in English is this one, or nearly. */
    private List<String> titled(String name) {
        Map<String, String> codes = new HashMap<>();
        Snapshot.session().createNativeQuery(
                each(entry -> "select y.sort_name as title, " + entry.calls.code() + " as called from " + entry.type.table() + " y"),
                Object[].class).addScalar("title", String.class).addScalar("called", String.class)
                .list().forEach(row -> codes.put((String) row[0], (String) row[1]));
        return Nearest.to(Folded.of(name), codes.keySet()).stream().map(codes::get).toList();
    }
}
