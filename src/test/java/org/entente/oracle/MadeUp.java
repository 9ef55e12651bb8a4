package org.entente.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up facts in Entente CSV, many about few, so that each argument finds some and leaves others. */
final class MadeUp {
    private static final List<String> COUNTRIES = List.of("AZ", "AM", "TR", "GE", "RU", "SUN", "US", "FR", "IR", "CN", "UA", "DE");
    private static final List<String> ORGANIZATIONS = List.of("T-0", "T-1", "T-2", "T-3", "T-4", "T-5", "T-6", "T-7", "UN", "OSCE");
    private static final List<String> NAMES = List.of("Ärea", "area 51", "Borð", "bord", "Çay", "Cayenne", "Zoo", "Åland");
    private static final List<String> CONFLICTS = List.of("t-c0", "t-c1", "t-c2", "t-c3", "t-c4", "nagorno-karabakh");

    private final RandomGenerator random;

    MadeUp(RandomGenerator random) {
        this.random = random;
    }

    /** Who there is and what goes on, and a source's view of it. */
    Map<String, String> everything(String source, int rank) {
        Map<String, String> tables = new HashMap<>(view(source, rank));
        tables.put("organizations.csv",
                table("code,name,kind,parent,founded,dissolved", 8,
                        i -> "T-" + i + "," + NAMES.get(i) + "," + pick("FORUM", "ORGAN", "PROGRAMME", "COMPANY") + ","
                                + (random.nextInt(4) == 0 ? "" : i < 3 ? "UN" : ORGANIZATIONS.get(random.nextInt(i))) + ","
                                + years(1950, 2000)));
        tables.put("groups.csv", table("key,name", 3, i -> "t-g" + i + ",Group " + i));
        tables.put("persons.csv", table("key,name,description", 3, i -> "t-p" + i + ",Person " + i + ",made up"));
        tables.put("conflicts.csv", table("code,name,kind,status,from,until", 5, i -> "t-c" + i + "," + NAMES.get(i) + " conflict,"
                + pick("ARMED_CONFLICT", "MILITARIZED_DISPUTE", "NON_STATE_CONFLICT") + "," + pick("ACTIVE", "ENDED", "UNKNOWN") + ","
                + years(1980, 2020)));
        return tables;
    }

    /** Ties, events and claims among the same, as another source sees them. */
    Map<String, String> view(String source, int rank) {
        return Map.of(
                "source.csv", "code,title,rank\n" + source + "," + source + "," + rank + "\n",
                "memberships.csv", table("organization,country,role,from,until", 120, i -> pick(ORGANIZATIONS) + "," + pick(COUNTRIES) + ","
                        + pick("MEMBER", "MEMBER", "OBSERVER", "ASSOCIATE", "UNKNOWN") + "," + years(1985, 2015)),
                "relations.csv", table("key,kind,party_a,party_b,status,from,until", 250, i -> source + i + ","
                        + pick("LAND_BOUNDARY", "SEA_BOUNDARY", "DIPLOMATIC_RELATIONS", "DIPLOMATIC_RELATIONS", "DEFENSE_PACT", "SUPPORT")
                        + "," + party() + "," + party() + ","
                        + pick("ESTABLISHED", "IN_FORCE", "TERMINATED", "NOT_ESTABLISHED") + "," + years(1985, 2015)),
                "events.csv",
                table("key,conflict,title,kind,from,until", 60,
                        i -> source + i + "," + (random.nextInt(5) == 0 ? "" : pick(CONFLICTS)) + ",Event " + i + ","
                                + pick("WAR", "VOTE", "VIOLENCE", "NEGOTIATION") + "," + years(1985, 2015)),
                "participations.csv",
                table("conflict,event,party,role,side", 260,
                        i -> (i < 50 ? pick(CONFLICTS) + "," : "," + source + random.nextInt(60)) + "," + party() + ","
                                + pick("BELLIGERENT", "SUPPORTER", "MEDIATOR", "ACTOR") + "," + pick("A", "B", "")),
                "offices.csv",
                table("person,title,holder,accredited_to,from,until", 60, i -> "t-p" + random.nextInt(3) + ",Chair " + i + ","
                        + pick(random.nextBoolean() ? "AZ" : "TR", "organization:" + pick(ORGANIZATIONS)) + "," + pick("", "US", "GE") + ","
                        + years(1985, 2015)),
                "claims.csv", table("subject,property,value", 120, i -> (random.nextInt(3) == 0 ? "conflict:" + pick(CONFLICTS) : party())
                        + "," + pick("SIZE", "WORTH", "AGE") + "," + i));
    }

    /** Spells of statehood, in the shape of Correlates of War. */
    String states() {
        return table("StateAbb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version", 40, i -> {
            int begin = 1820 + i / 8 * 40;
            return "X," + pick("2", "220", "372", "373", "640", "369", "40", "20") + ",X," + begin + ",2,3,"
                    + (begin + random.nextInt(5, 30)) + ",4,5,2016";
        });
    }

    /** Years of conflicts, in the shape of UCDP. */
    String years() {
        return table(
                "conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,cumulative_intensity,type_of_conflict,start_date,start_prec,"
                        + "start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version",
                24, i -> "9990" + i % 3 + ",Georgia,Government of Georgia,63,,Blue Front,9801,,1,Hills " + i % 3 + "," + (2001 + i / 3)
                        + "," + pick("1", "2") + ",0,3,2001-03-04,1,2001-05-01,4,0,,,372,,,,372,1,25.1");
    }

    static final String EVENT_COLUMNS = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
            + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
            + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n";

    /** A version of events, in the shape of UCDP: those with these numbers, each the same event in every version. */
    String events(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> i + ",r,1990,1,Clear," + pick("1", "2", "3")
                + ",1,388,Georgia: Hills,1,2,Dyad,1,3,Government of Georgia,4,5,Other,1,,,,,,1,Tbilisi,,,,41.7,44.8,,1,Georgia,372,Europe,1,1,"
                + (1991 + i % 9) + "-02-03," + (1991 + i % 9) + "-02-03,1,2,3,4,10,11,9,372," + "\n").collect(Collectors.joining());
    }

    private interface Line {
        String of(int number);
    }

    private static String table(String header, int lines, Line line) {
        StringBuilder table = new StringBuilder(header).append('\n');
        IntStream.range(0, lines).forEach(i -> table.append(line.of(i)).append('\n'));
        return table.toString();
    }

    private String party() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> "organization:" + pick(ORGANIZATIONS);
            case 2 -> "group:t-g" + random.nextInt(3);
            case 3 -> "person:t-p" + random.nextInt(3);
            default -> pick(COUNTRIES);
        };
    }

    /** A beginning and an end, each of which may be missing. */
    private String years(int first, int last) {
        int begin = random.nextInt(first, last);
        String from = random.nextInt(5) == 0 ? "" : date(begin);
        return from + "," + (random.nextInt(3) == 0 ? "" : date(begin + random.nextInt(1, 12)));
    }

    private String date(int year) {
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf(year);
            case 1 -> year + "-07";
            default -> year + "-07-15";
        };
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String pick(List<String> from) {
        return Arguments.pick(from, random);
    }
}
