package org.entente.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.publisher.factbook.MadeUpFactbook;

/** Made-up files of all publishers, by the names that these give them. */
public final class PlayedWorld {
    /** All that there are. */
    public static final int FILES = 11;
    public static final String STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nCUB,40,Cuba,1910,4,5,2016,12,31,2016\n";

    private PlayedWorld() {}

    /** @param year of UCDP's newest releases, such as 25 */
    public static void of(PlayedPublisher publisher, int year) throws IOException {
        publisher.has("CIA-World-Factbooks-Archive-1990-2025-main.zip",
                MadeUpFactbook.zipped(MadeUpFactbook.archiveFiles("1990-1991 CU Cuba | Member of | UN, NAM\n")), "\"1\"");
        publisher.has("factbook.json-master.zip", MadeUpFactbook.zipped(
                MadeUpFactbook.lastEditionFiles("CU Cuba | Government/International organization participation | UN\n")), "\"1\"");
        publisher.has("states2016.csv", STATES, "\"1\"");
        publisher.has("state_year_formatv3.zip", zip("state_year_formatv3.csv", "ccode,year,state,UN\r\n373,1992,azerbaijan,1\r\n"),
                "\"1\"");
        publisher.has("igo_year_formatv3.zip", zip("igo_year_formatv3.csv",
                "ioname\torgname\tyear\tazerbaijan\tsdate\tdeaddate\tlongorgname\tionum\tversion\r\nUN\tUN\t1992\t1\t1945\t\tUnited Nations\t1\t3\r\n"),
                "\"1\"");
        publisher.has("version4.1_csv.zip", zip("alliance_v4.1_by_dyad.csv",
                "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version\n"
                        + "9001,373,Azerbaijan,640,Turkey,3,2,1995,,,,0,1,1,0,1,0,1,4.1\n"),
                "\"1\"");
        publisher.has("DirectContiguity320.zip", zip("DirectContiguity320/contdir.csv",
                "dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version\n365373,365,RUS,373,AZE,1,199112,201612,,3.2\n"),
                "\"1\"");
        publisher.has("Diplomatic_Exchange_2006v1.csv",
                "\"ccode1\",\"ccode2\",\"year\",\"DR_at_1\",\"DR_at_2\",\"DE\",\"version\"\n2,373,1995,3,1,1,2006.0999755859375\n",
                "\"1\"");
        publisher.has("MID-5-Data-and-Supporting-Materials.zip", zip(Map.of("MIDA 5.0.csv",
                "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version\r\n99001,-9,2,1999,3,4,1999,5,3,2,30,9,9,17,4,1,1,1,0,5\r\n",
                "MIDB 5.0.csv",
                "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version\r\n99001,AZE,373,-9,2,1999,3,4,1999,1,1,1,-9,6,-9,17,4,1,5\r\n")),
                "\"1\"");
        publisher.has("ucdp-prio-acd-" + year + "1-csv.zip", zip("UcdpPrioConflict_v" + year + "_1.csv",
                "conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,cumulative_intensity,type_of_conflict,start_date,"
                        + "start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version\n"
                        + "99901,Georgia,Government of Georgia,63,,Blue Front,9801,,1,Hills,2002,2,1,3,2001-03-04,1,2001-05-01,4,1,2002-07-08,,372,,,,372,1,"
                        + year + ".1\n"),
                "\"1\"");
        publisher.has("ged" + year + "1-csv.zip", zip("GEDEvent_v" + year + "_1.csv",
                "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
                        + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
                        + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
                        + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n"
                        + "901,X,2001,1,Clear,1,1,99901,Name,2,2,Georgia - Blue Front,63,63,Government of Georgia,9801,9801,Blue Front,1,,,,,,1,Hills,,,,42.0,43.0,,1,"
                        + "Georgia,372,Europe,1,1,2001-02-01,2001-02-04,1,1,0,0,2,2,2,372,\n"),
                "\"1\"");
    }

    public static byte[] zip(String name, String text) throws IOException {
        return zip(Map.of(name, text));
    }

    private static byte[] zip(Map<String, String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> text : new LinkedHashMap<>(texts).entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
