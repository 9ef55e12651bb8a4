package org.entente.country;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.entente.fact.Folded;
import org.entente.fact.Period;
import org.entente.graph.Bounds;
import org.entente.graph.Connection;
import org.entente.graph.Described;
import org.entente.graph.InMemory;
import org.entente.graph.OpenValue;
import org.entente.graph.Order;
import org.entente.graph.Page;
import org.entente.graph.Reads;
import org.entente.graph.Rows;
import org.entente.graph.Snapshot;
import org.entente.graph.Vocabulary;
import org.entente.party.PartyType;

/** Countries, and what they were and became. */
@GraphQLApi
@RegisterForReflection
public class CountryApi {
    /** As the field writes it for short. */
    private static final String GLEDITSCH_WARD = "GW";

    private static final Vocabulary REGIONS = new Vocabulary("region", "select distinct region from country where region is not null");
    private static final Vocabulary SUBREGIONS = new Vocabulary("subregion",
            "select distinct subregion from country where subregion is not null");

    /** Which of several meanings of a code c is the latest, as the source s of the highest rank has it. */
    private static final String LATEST = " c.valid_until desc nulls first, c.valid_from desc nulls last, s.rank desc, s.code";

    @Produces
    @Singleton
    static PartyType<Country> countries() {
        return new PartyType<>(Country.class, "country",
                new PartyType.Calls("COUNTRY", CodeSystem.ISO.name(), "upper(key)"));
    }

    @Produces
    @Singleton
    static Vocabulary regionNames() {
        return REGIONS;
    }

    @Produces
    @Singleton
    static Vocabulary subregionNames() {
        return SUBREGIONS;
    }

    @Produces
    @Singleton
    static OpenValue iso() {
        return new OpenValue(CodeSystem.ISO, "ISO 3166-1: alpha-2, alpha-3 or numeric; former states have the codes of ISO 3166-3.");
    }

    @Query
    @Description("The country with this code; null if there is none.")
    public Country country(
            @NonNull @Description("ISO 3166-1 alpha-2, alpha-3 or numeric, in any case; or the code in the system named by codeSystem or before a colon, as in COW:240 or GW:240.") String code,
            @DefaultValue("ISO") @Description("Whose code it is; null: ISO.") CodeSystem codeSystem,
            @Description("The day on which the code means the country: COW 365 is the Soviet Union in 1985 and Russia in 1995. Null: its latest meaning.") LocalDate asOf) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        if (codeSystem != null && !codeSystem.equals(CodeSystem.ISO)) return bySystem(codeSystem.name(), wanted, asOf);
        int colon = wanted.indexOf(':');
        if (colon < 0) return byIso(wanted, asOf);
        String system = wanted.substring(0, colon);
        wanted = wanted.substring(colon + 1);
        if (system.equals(CodeSystem.ISO.name())) return byIso(wanted, asOf);
        return bySystem(system.equals(GLEDITSCH_WARD) ? "GLEDITSCH_WARD" : system, wanted, asOf);
    }

    /** By each of its ISO codes the one country that has it. */
    private record InMemoryCountries(Map<String, Country> byIso) {}

    private static InMemoryCountries inMemory(InMemory memory) {
        Map<String, Set<Country>> meanings = new HashMap<>();
        Map<Long, Country> countries = memory.rows(Country.class);
        if (countries != null)
            for (Country country : countries.values())
                for (String code : new String[] {country.iso2, country.iso3, country.isoNumeric, country.key.toUpperCase(Locale.ROOT)})
                    if (code != null) meanings.computeIfAbsent(code, unknown -> new HashSet<>()).add(country);
        Map<String, Country> byIso = new HashMap<>();
        meanings.forEach((code, meant) -> {
            if (meant.size() == 1) byIso.put(code, meant.iterator().next());
        });
        return new InMemoryCountries(byIso);
    }

    private static Country byIso(String code, LocalDate asOf) {
        Country known = asOf == null ? Bounds.current().memory().part(InMemoryCountries.class, CountryApi::inMemory).byIso.get(code) : null;
        if (known != null) return known;
        return Snapshot.session().createNativeQuery(
                "select x.* from country x where (x.iso2 = :code or x.iso3 = :code or x.iso_numeric = :code or x.key = lower(:code))"
                        + (asOf == null ? "" : " and " + Period.HOLDS),
                Country.class)
                .setParameter("code", code).setProperties(asOf == null ? Map.of() : Map.of("asOf", asOf)).getSingleResultOrNull();
    }

    private static Country bySystem(String system, String code, LocalDate asOf) {
        return Snapshot.session().createNativeQuery(
                "select x.* from country x join country_code c on c.country_id = x.id join source s on s.id = c.source_id where c.system = :system and upper(c.code) = :code"
                        + (asOf == null ? ""
                                : " and coalesce(c.valid_from, '-infinity') <= :asOf and coalesce(c.valid_until, 'infinity') >= :asOf")
                        + " order by" + LATEST + " limit 1",
                Country.class)
                .setParameter("system", system).setParameter("code", code).setProperties(asOf == null ? Map.of() : Map.of("asOf", asOf))
                .getSingleResultOrNull();
    }

    @Query
    @NonNull
    @Description("The regions of the world by UN M49, by name, each with its subregions: what countries can be filtered by.")
    public List<@NonNull Region> regions() {
        return Snapshot.session().createNativeQuery("""
                select region, array_remove(array_agg(distinct subregion collate "C"), null) as subregions from country
                where region is not null group by region order by region collate "C\"""", Object[].class)
                .addScalar("region", String.class).addScalar("subregions", String[].class)
                .list().stream().map(row -> new Region((String) row[0], List.of((String[]) row[1]))).toList();
    }

    @Query
    @NonNull
    @Description("Countries past and present, by name.")
    public Connection<Country> countries(Page page,
            @Description(Described.ORDER) Order<CountryOrderField> orderBy,
            @Description("Which countries; null: all.") CountryFilter filter,
            @Description("Only countries that existed on this day, or may have. Null: past and present.") LocalDate asOf) {
        Rows<Country> rows = Rows.all(Country.class, "country x").where(Period.HOLDS, "asOf", asOf);
        if (filter != null) {
            REGIONS.require("filter.regions", filter.regions);
            SUBREGIONS.require("filter.subregions", filter.subregions);
            rows.whereOneOf("x.kind", "kinds", filter.kinds)
                    .where("x.region = any(:regions)", "regions", filter.regions == null ? null : filter.regions.toArray(String[]::new))
                    .where("x.subregion = any(:subregions)", "subregions",
                            filter.subregions == null ? null : filter.subregions.toArray(String[]::new))
                    .where("x.sort_name like :prefix", "prefix", Folded.prefix(filter.nameStartsWith));
            if (CodeSystem.ISO.equals(filter.codeSystem)) rows.where("x.iso_numeric is not null and x.kind <> 'FORMER_STATE'");
            else if (filter.codeSystem != null) {
                rows.where(
                        "exists (select 1 from country_code c where c.country_id = x.id and c.system = :system and c.valid_until is null)",
                        "system", filter.codeSystem.name());
            }
        }
        return rows.thenBy("x.sort_name").orderBy(orderBy).paged(page).ofQuery();
    }

    @Name("codes")
    @Description("Its codes in the systems of political science, each with the time for which it stands for this country.")
    @Reads({})
    public List<@NonNull List<@NonNull CountryCode>> codes(@Source List<Country> countries) {
        Map<Long, List<CountryCode>> codes = new HashMap<>();
        for (Object[] row : Snapshot.session().createNativeQuery("""
                select country_id, system, code, valid_from, valid_until from country_code
                where country_id = any(:countries) order by system, valid_from nulls first, code""", Object[].class)
                .addScalar("country_id", Long.class).addScalar("system", String.class).addScalar("code", String.class)
                .addScalar("valid_from", LocalDate.class).addScalar("valid_until", LocalDate.class)
                .setParameter("countries", rows(countries)).list()) {
            codes.computeIfAbsent((Long) row[0], country -> new ArrayList<>())
                    .add(new CountryCode(new CodeSystem((String) row[1]), (String) row[2], (LocalDate) row[3], (LocalDate) row[4]));
        }
        return countries.stream().map(country -> codes.getOrDefault(country.rowId, List.of())).toList();
    }

    @Name("predecessors")
    @Description("The states that it succeeded; empty where there are none.")
    @Reads({})
    public List<@NonNull List<@NonNull Country>> predecessors(@Source List<Country> countries) {
        return succession(countries, "successor_id", "predecessor_id");
    }

    @Name("successors")
    @Description("The states that succeeded it; empty where there are none.")
    @Reads({})
    public List<@NonNull List<@NonNull Country>> successors(@Source List<Country> countries) {
        return succession(countries, "predecessor_id", "successor_id");
    }

    private static List<List<Country>> succession(List<Country> countries, String from, String to) {
        Map<Long, List<Country>> found = new HashMap<>();
        for (Object[] row : Snapshot.session()
                .createNativeQuery("select s." + from + " as start, {x.*} from country_succession s join country x on x.id = s." + to
                        + " where s." + from + " = any(:countries) order by x.sort_name, x.key collate \"C\"", Object[].class)
                .addScalar("start", Long.class).addEntity("x", Country.class).setParameter("countries", rows(countries)).list()) {
            found.computeIfAbsent((Long) row[0], country -> new ArrayList<>()).add((Country) row[1]);
        }
        return countries.stream().map(country -> found.getOrDefault(country.rowId, List.of())).toList();
    }

    private static Long[] rows(List<Country> countries) {
        return countries.stream().map(country -> country.rowId).distinct().toArray(Long[]::new);
    }
}
