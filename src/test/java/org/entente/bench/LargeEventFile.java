package org.entente.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Writes a file in the shape of the UCDP Georeferenced Events, as large as the real one, with made-up rows and the real one's quirks in its
 * proportions: line breaks and doubled quotes in fields, events of several days, best estimates outside low and high, rows without deaths.
 * Run: {@code java src/test/java/org/entente/bench/LargeEventFile.java GEDEvent_v99_1.csv 386000}
 */
public final class LargeEventFile {
    private static final String HEADER = "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
            + "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,"
            + "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,"
            + "deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";
    private static final int[] STATES = {373, 371, 372, 640, 645, 652, 700, 770, 850, 501, 540, 625, 490, 100, 160};
    private static final String[] WORDS = "the of forces army village road attack killed in clash near civilians troops shelling reported district town group fighters between security police after bomb market border"
            .split(" ");

    private final Random random = new Random(1);

    private LargeEventFile() {}

    /** @param args the file, and how many rows */
    public static void main(String... args) throws IOException {
        new LargeEventFile().write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    private void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (int id = 1; id <= rows; id++) out.write(row(id));
        }
    }

    private String row(int id) {
        int violence = random.nextInt(100) < 71 ? 1 : random.nextInt(29) < 16 ? 3 : 2;
        int state = STATES[random.nextInt(STATES.length)];
        int conflict = 200 + random.nextInt(1800);
        LocalDate start = LocalDate.of(1989, 1, 1).plusDays(random.nextInt(34 * 365));
        LocalDate end = random.nextInt(100) < 15 ? start.plusDays(random.nextInt(20)) : start;
        int best = random.nextInt(100) < 9 ? 0 : 1 + random.nextInt(40);
        int low = random.nextInt(1000) < 13 ? best + 1 : Math.max(0, best - random.nextInt(3));
        String a = violence == 2 ? "Group " + conflict : "Government of State " + state;
        String b = violence == 3 ? "Civilians" : "Rebels " + conflict;
        String article = quoted(text(160) + (random.nextInt(100) < 7 ? "\n" + text(60) : "") + " \"" + text(20) + "\"");
        return id + ",REL-" + start.getYear() + "-" + violence + "-" + conflict + "-" + id + "," + start.getYear() + ",1,Clear," + violence
                + "," + conflict + "," + conflict + "," + quoted(a + ": Government")
                + "," + conflict + "," + conflict + "," + quoted(a + " - " + b) + ",1,1" + conflict + "," + quoted(a) + ",2,2" + conflict
                + "," + quoted(b) + "," + (random.nextInt(4) - 1) + ","
                + article + "," + quoted(text(12)) + "," + start + "," + quoted(text(50)) + "," + quoted(text(20)) + ","
                + (1 + random.nextInt(6)) + ",Place " + random.nextInt(5000) + ","
                + quoted(text(60)) + ",Province " + random.nextInt(300) + ","
                + (random.nextInt(3) == 0 ? "" : "District " + random.nextInt(900)) + "," + (random.nextInt(18000) - 9000) / 100.0 + ","
                + (random.nextInt(36000) - 18000) / 100.0 + ",POINT (1 2)," + random.nextInt(200000) + ",State " + state + "," + state
                + ",Region," + (1 + random.nextInt(2)) + ","
                + (random.nextInt(100) < 85 ? 1 : 1 + random.nextInt(5)) + "," + start + " 00:00:00.000," + end + " 00:00:00.000,"
                + best / 2 + "," + (best - best / 2) + ",0,0," + best + ","
                + (best + random.nextInt(5)) + "," + low + "," + (violence == 2 ? "" : state) + ",\n";
    }

    private String text(int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        return text.toString().strip();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
