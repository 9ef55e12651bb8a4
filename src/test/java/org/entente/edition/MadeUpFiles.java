package org.entente.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.publisher.factbook.MadeUpFactbook;

/**
 * Made-up files of several data sets in their publishers' shapes, which speak of the same organizations, conflicts and groups: some of
 * those that ship, some that several of them bring, some that one of them brings alone.
 */
public final class MadeUpFiles {
    private static final String ARMED_CONFLICT = "conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,"
            + "intensity_level,cumulative_intensity,type_of_conflict,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,"
            + "gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version\n";
    private static final String EVENTS = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
            + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
            + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n";
    /** Armenia, Azerbaijan and Georgia, as the Correlates of War and Gleditsch and Ward number them. */
    private static final List<String> STATES = List.of("371", "373", "372");
    /** 388 ships as the conflict of Nagorno-Karabakh; the others do not. */
    private static final List<String> CONFLICTS = List.of("388", "99901", "99902", "99903");
    private static final List<String> GROUPS = List.of("9801", "9802", "9803");
    /** OSCE and COE ship; COE under another code; CE, too, is a code of what ships, but not theirs. The Factbook has ABEDA, too, and calls ECCAS CEEAC. */
    private static final List<String> ORGANIZATIONS = List.of("OSCE", "COE", "CE", "ABEDA", "ECCAS", "XQ1", "XQ2", "XQ3");
    /** The same two countries and Georgia, as the Factbook numbers and calls them. */
    private static final List<String> ENTITIES = List.of("AM Armenia", "AJ Azerbaijan", "GG Georgia");
    private static final List<String> LISTED = List.of("CE", "CSCE", "OSCE (observer)", "ABEDA", "CEEAC (as a bird)", "CEEAC", "G-77",
            "WTrO");

    /** A member more often than not, or nothing known. */
    private static final List<String> CELLS = List.of("0", "1", "1", "-9");

    private final Path folder;
    private int made;

    public MadeUpFiles(Path folder) {
        this.folder = folder;
    }

    /** One file of a source: what it is called, and how it is made. */
    public interface Maker {
        Path make(Random random) throws Exception;
    }

    /** By the code of the source. */
    public Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("cow-igo-3-state-year", this::stateYears);
        makers.put("cow-igo-3-igo-year", this::organizationYears);
        makers.put("ucdp-armed-conflict-25.1", this::armedConflicts);
        makers.put("ucdp-ged-25.1", random -> events(random, "GEDEvent_v25_1.csv"));
        makers.put("ucdp-ged-24.1", random -> events(random, "GEDEvent_v24_1.csv"));
        makers.put("cow-disputes-5", this::disputes);
        makers.put("cow-states-2016", this::states);
        makers.put("world-factbook-1995-1999", random -> factbook(random, MadeUpFactbook::archive, "1995, 1996, 1997, 1998, 1999"));
        makers.put("world-factbook-2026", random -> factbook(random, MadeUpFactbook::lastEdition, ""));
        makers.put("my-archive", random -> archive(random, "my-archive"));
        makers.put("your-archive", random -> archive(random, "your-archive"));
        return makers;
    }

    private Path file(String name, String text) throws Exception {
        Path own = folder.resolve(String.valueOf(++made));
        own.toFile().mkdir();
        return Imported.file(own, name, text);
    }

    private static <T> List<T> some(Random random, List<T> all) {
        List<T> some = new ArrayList<>(all);
        some.removeIf(one -> random.nextBoolean());
        return some.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : some;
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Path stateYears(Random random) throws Exception {
        List<String> organizations = some(random, ORGANIZATIONS);
        StringBuilder text = new StringBuilder("ccode,year,state," + String.join(",", organizations) + "\n");
        for (String state : some(random, STATES)) {
            for (int year = 2010; year <= 2012; year++) {
                text.append(state).append(',').append(year).append(",x");
                for (int i = 0; i < organizations.size(); i++) text.append(',').append(one(random, CELLS));
                text.append('\n');
            }
        }
        return file("state_year_formatv3.csv", text.toString());
    }

    private Path organizationYears(Random random) throws Exception {
        StringBuilder text = new StringBuilder("ioname,orgname,year,armenia,azerbaijan,georgia,sdate,deaddate,longorgname,ionum,version\n");
        for (String organization : some(random, ORGANIZATIONS)) {
            String name = "Organization " + organization + " " + random.nextInt(2);
            for (int year = 2010; year <= 2012; year++) {
                text.append(organization).append(",short,").append(year);
                for (int i = 0; i < 3; i++) text.append(',').append(one(random, CELLS));
                text.append(',').append(1950 + organization.length()).append(",,").append(name).append(",1,3\n");
            }
        }
        return file("igo_year_formatv3.csv", text.toString());
    }

    private Path armedConflicts(Random random) throws Exception {
        StringBuilder text = new StringBuilder(ARMED_CONFLICT);
        for (String conflict : some(random, CONFLICTS)) {
            String group = one(random, GROUPS);
            int last = random.nextBoolean() ? 2024 : 2002;
            for (int year : new TreeSet<>(List.of(2001, last))) {
                // Names and ids of one cell are in no order of each other.
                String names = "Front " + group + ' ' + random.nextInt(2) + (random.nextInt(3) == 0 ? ", Also" : "");
                text.append(conflict).append(",Georgia,Government of Georgia,63,\"\",\"").append(names).append("\",\"")
                        .append(names.contains(",") ? "9801, 9803" : group).append("\",\"\",1,Hills,").append(year)
                        .append(",1,0,3,2001-03-04,1,2001-05-01,4,0,\"\",\"\",372,\"\",\"\",\"\",372,1,25.1\n");
            }
        }
        return file("UcdpPrioConflict_v25_1.csv", text.toString());
    }

    private Path events(Random random, String name) throws Exception {
        StringBuilder text = new StringBuilder(EVENTS);
        Map<Integer, String> events = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            int id = 900 + random.nextInt(8);
            String group = one(random, GROUPS);
            events.put(id, String.join(",", String.valueOf(id), "X", "2001", "1", "Clear", "1", "1", one(random, CONFLICTS),
                    "Name of " + random.nextInt(2), "2", "2", "Georgia - " + group, "63", "63", "Government of Georgia", group, group,
                    "Group " + group + " " + random.nextInt(2), "1", "", "", "", "", "", "1", "Hills", "", "", "", "42.0", "43.0", "", "1",
                    "Georgia", "372", "Europe", "1", "1", "2001-02-0" + (1 + random.nextInt(3)), "2001-02-04", "1", "1", "0", "0", "2",
                    "2", "2", "372", "") + "\n");
        }
        events.values().forEach(text::append);
        return file(name, text.toString());
    }

    private Path disputes(Random random) throws Exception {
        StringBuilder disputes = new StringBuilder(
                "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\n");
        StringBuilder participants = new StringBuilder(
                "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version\n");
        for (int number : new int[] {99001, 99002}) {
            if (random.nextInt(3) == 0) continue;
            disputes.append(number).append(",1,2,1999,3,").append(3 + random.nextInt(2)).append(",1999,5,3,1,-9,1,1,7,3,0,1,1,0,5\n");
            participants.append(number).append(",AZE,373,1,2,1999,3,3,1999,1,1,1,0,0,0,7,3,1,5\n");
            participants.append(number).append(",ARM,371,1,2,1999,3,3,1999,0,0,0,0,0,0,1,1,1,5\n");
        }
        if (disputes.toString().lines().count() == 1) return disputes(random);
        return Imported.zip(made("mid"), "MID-5.0.zip",
                Map.of("MIDA 5.0.csv", disputes.toString(), "MIDB 5.0.csv", participants.toString()));
    }

    private Path made(String name) {
        Path own = folder.resolve(name + ++made);
        own.toFile().mkdir();
        return own;
    }

    private Path states(Random random) throws Exception {
        StringBuilder text = new StringBuilder("stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n");
        for (String state : some(random, STATES))
            text.append("XXX,").append(state).append(",Name,1991,12,").append(20 + random.nextInt(3)).append(",2016,12,31,2016\n");
        return file("states2016.csv", text.toString());
    }

    /** What is made of lines in the way of the Factbook. */
    private interface Book {
        Path of(Path folder, String lines) throws Exception;
    }

    /** @param editions in some of which each country has a list of its own; empty for the last one, as JSON */
    private Path factbook(Random random, Book book, String editions) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String entity : some(random, ENTITIES)) {
            for (String edition : editions.split(", ")) {
                lines.append(edition).append(edition.isEmpty() ? "" : " ").append(entity)
                        .append(edition.isEmpty() ? " | Government/International organization participation | " : " | Member of | ")
                        .append(random.nextInt(4) == 0 ? "none" : String.join(", ", some(random, LISTED))).append('\n');
            }
        }
        return book.of(made("factbook"), lines.toString());
    }

    /** Speaks of what others bring, too, and states all that it refers to. */
    private Path archive(Random random, String code) throws Exception {
        StringBuilder organizations = new StringBuilder("code,name,kind,founded\n");
        StringBuilder memberships = new StringBuilder("organization,country,role,from\n");
        for (String named : some(random, List.of("OSCE", "XQ1", "XQ2", "XQ-" + code))) {
            // One of them spells codes in its own way.
            String organization = code.startsWith("your") ? named.toLowerCase(Locale.ROOT) : named;
            organizations.append(organization).append(",Mine ").append(random.nextInt(2)).append(",FORUM,")
                    .append(random.nextBoolean() ? "1950" : "").append('\n');
            memberships.append(organization).append(",AZ,OBSERVER,").append(1992 + random.nextInt(2)).append('\n');
        }
        StringBuilder groups = new StringBuilder("key,name\n");
        StringBuilder conflicts = new StringBuilder("code,name,status,from\n");
        StringBuilder participations = new StringBuilder("conflict,party,role\n");
        List<String> fighting = some(random, List.of("ucdp-9801", "ucdp-9804", code + "-group"));
        for (String group : fighting) groups.append(group).append(",Called ").append(random.nextInt(2)).append('\n');
        for (String conflict : some(random, List.of("ucdp-99901", "mid-99001", "nagorno-karabakh"))) {
            conflicts.append(conflict).append(",Mine ").append(random.nextInt(2)).append(random.nextBoolean() ? ",ENDED,1999\n" : ",,\n");
            participations.append(conflict).append(",group:").append(one(random, fighting)).append(",BELLIGERENT\n");
        }
        return Imported.zip(made(code), code + ".zip", Map.of("source.csv", "code,title,rank\n" + code + ",Made up,"
                + (code.startsWith("my") ? 200 : 90) + "\n", "organizations.csv", organizations.toString(), "memberships.csv",
                memberships.toString(), "groups.csv", groups.toString(), "conflicts.csv", conflicts.toString(), "participations.csv",
                participations.toString()));
    }
}
