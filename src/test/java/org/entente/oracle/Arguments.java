package org.entente.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Folded;
import org.entente.oracle.Argument.Given;

/** The arguments of the API and what they mean, plainly said. Their values come from the rows, so that they mean something. */
final class Arguments {
    private static final LocalDate SOMETIME = LocalDate.of(1999, 6, 15);

    private final World world;

    Arguments(World world) {
        this.world = world;
    }

    /** One of these values of an enum. */
    Argument oneOf(String name, List<Row> rows, String column) {
        return among(name, rows, column, "%s");
    }

    /** One of these texts. */
    Argument textOneOf(String name, List<Row> rows, String column) {
        return among(name, rows, column, "\"%s\"");
    }

    private static Argument among(String name, List<Row> rows, String column, String literal) {
        List<String> values = rows.stream().map(row -> row.text(column)).filter(Objects::nonNull).distinct().sorted().toList();
        return Argument.of(name, random -> {
            List<String> some = some(values, random);
            return new Given(list(some, literal), (parent, row) -> some.contains(row.text(column)));
        });
    }

    /** What is known may also lie in one of several roles; what no source knows must be asked for. */
    Argument membershipRoles() {
        Argument roles = oneOf("roles", world.memberships, "role");
        return new Argument(roles.name(), roles.given(), (parent, membership) -> !membership.text("role").equals("UNKNOWN"));
    }

    /** Statements of these sources; else those that are shown by default. */
    Argument sourcesOrShown(List<Row> rows) {
        return new Argument("sources", sources(rows).given(), (parent, row) -> row.is("shown"));
    }

    Argument sources(List<Row> rows) {
        List<String> codes = Stream.concat(rows.stream().map(world::sourceCode).distinct().sorted(), Stream.of("iso-3166"))
                .toList();
        return Argument.of("sources", random -> {
            List<String> some = some(codes, random);
            return new Given(list(some, "\"%s\""), (parent, row) -> some.contains(world.sourceCode(row)));
        });
    }

    Argument startsWith(List<Row> rows) {
        return Argument.of("nameStartsWith", random -> {
            String name = pick(rows, random).text("name");
            String start = name.substring(0, Math.min(name.length(), random.nextInt(1, 4)));
            return new Given('"' + (random.nextBoolean() ? start : start.toUpperCase(Locale.ROOT)) + '"',
                    (parent, row) -> row.foldedName().startsWith(Folded.of(start)));
        });
    }

    /** In a system of codes today. */
    Argument codeSystem() {
        return Argument.of("codeSystem", random -> {
            String system = pick(List.of("ISO", "COW", "GLEDITSCH_WARD"), random);
            return new Given(system, (parent, country) -> system.equals("ISO")
                    ? country.text("iso_numeric") != null && !country.text("kind").equals("FORMER_STATE")
                    : world.countryCodes.stream().anyMatch(code -> code.refersTo(country, "country_id")
                            && code.text("system").equals(system) && code.day("valid_until") == null));
        });
    }

    /** Of the organization with this code, in any case. */
    Argument parent() {
        return Argument.of("parent", random -> {
            Row wanted = pick(world.organizations.stream().filter(
                    one -> random.nextInt(20) == 0 || world.organizations.stream().anyMatch(child -> child.refersTo(one, "parent_id")))
                    .toList(), random);
            return new Given('"' + wanted.text("code").toLowerCase(Locale.ROOT) + '"',
                    (parent, organization) -> organization.refersTo(wanted, "parent_id"));
        });
    }

    /** Not known to lie outside of this day. */
    Argument asOf(List<Row> rows) {
        return onDay("asOf", rows, day -> row -> !row.day("earliest").isAfter(day) && !row.day("latest").isBefore(day));
    }

    /** Begun by this day. */
    Argument begunBy(String name, List<Row> rows) {
        return onDay(name, rows, day -> row -> !row.day("earliest").isAfter(day));
    }

    /** Not over before this day. */
    Argument goingOnFrom(String name, List<Row> rows) {
        return onDay(name, rows, day -> row -> !row.day("latest").isBefore(day));
    }

    private static Argument onDay(String name, List<Row> rows, Function<LocalDate, Predicate<Row>> meaning) {
        List<LocalDate> edges = rows.stream().flatMap(row -> Stream.of(row.day("earliest"), row.day("latest")))
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                .distinct().sorted().toList();
        return Argument.of(name, random -> {
            LocalDate day = (edges.isEmpty() ? SOMETIME : pick(edges, random)).plusDays(random.nextInt(-1, 2));
            Predicate<Row> holds = meaning.apply(day);
            return new Given("\"" + day + '"', (parent, row) -> holds.test(row));
        });
    }

    /** The conflict with this code. */
    Argument conflict() {
        return Argument.of("conflict", random -> {
            Row conflict = pick(world.conflicts, random);
            return new Given('"' + conflict.text("code") + '"', (parent, event) -> event.refersTo(conflict, "conflict_id"));
        });
    }

    Argument property() {
        return Argument.of("property", random -> {
            String property = pick(world.claims, random).text("property");
            return new Given('"' + property + '"', (parent, claim) -> claim.text("property").equals(property));
        });
    }

    /** One of the parties that these codes name is among those that a parent and a row have. */
    Argument named(String name, BiFunction<Row, Row, Set<Long>> parties) {
        List<String> codes = Stream.concat(
                world.organizations.stream().map(organization -> organization.text("code"))
                        .filter(code -> world.named(List.of(code)).size() == 1)
                        .sorted().limit(8),
                Stream.of("AZ", "ARM", "268", "tr", "su", "RU", "ir", "FRA", "de", "COW:371", "gw:373", "un")).toList();
        return Argument.of(name, random -> {
            List<String> some = some(codes, random);
            Set<Long> wanted = world.named(some);
            BiPredicate<Row, Row> holds = (parent, row) -> parties.apply(parent, row).stream().anyMatch(wanted::contains);
            return new Given(list(some, "\"%s\""), holds);
        });
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Now and then none. */
    private static List<String> some(List<String> values, RandomGenerator random) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(20) == 0 ? 0 : random.nextInt(1, 4); i > 0; i--) some.add(pick(values, random));
        return some;
    }

    private static String list(List<String> values, String literal) {
        return values.stream().map(literal::formatted).collect(Collectors.joining(", ", "[", "]"));
    }
}
