package org.entente.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive in the shape of the World Factbook's, as large as the real one: 36 editions of 265 entities with 111 fields each, some
 * 1,060,000 rows, with made-up texts; the lists of organizations and the land boundaries are read, the other fields are passed over.
 * Run: {@code java src/test/java/org/entente/bench/LargeFactbook.java archive.zip 111}
 */
public final class LargeFactbook {
    private static final String[] ORGANIZATIONS = ("ABEDA ACP AfDB AFESD AL AMF AMU AsDB BIS BSEC CE CERN CIS CP EAPC EBRD ECE ECO ESCAP FAO G-24 G-77 GCC IADB IAEA IBRD ICAO ICFTU ICRM IDA "
            + "IDB IEA IFAD IFC IFRCS IHO ILO IMF IMO Interpol IOC IOM ISO ITU LAIA LAES Mercosur NAM NATO NEA OAS OECD OIC OPANAL OPCW OPEC OSCE PCA PFP RG SADC UN UNCTAD UNESCO UNHCR UNIDO "
            + "UNMIK UPU WCL WCO WEU WFTU WHO WIPO WMO").split(" ");
    /** GEC codes that mean one country in all editions. */
    private static final String[] CODES = ("AC AE AF AG AL AO AR AS AU BA BB BC BD BE BF BG BH BK BL BN BO BP BR BT BU BX BY CA CB CE CF CG CH CI CM CN CO CS CT CU CV CY DA DJ DO DR EC EG EI EK ES ET "
            + "FI FJ FM FR GA GB GH GJ GR GT GV GY HA HO HU IC ID IN IR IS IT IV IZ JA JM JO KE KN KR KS KU LA LE LH LI LO LS LT LU LY MA MC MG MI ML MN MO MP MR MT MU MV MX MY MZ NG NH NI NL NO NP NR NS "
            + "NU NZ PA PE PK PL PM PO PP PS PU QA RM RO RP RW SA SC SE SF SG SI SL SM SN SO SP ST SU SW SY SZ TD TH TN TO TP TS TU TV TX TZ UG UK US UV UY VC VE VM WA WS WZ ZA ZI")
            .split(" ");
    private static final String[] WORDS = "the of boundary river region percent government total people area states between water forces treaty market industry energy north south east west claims under"
            .split(" ");

    private final Random random = new Random(1);
    private final int fields;

    private LargeFactbook(int fields) {
        this.fields = fields;
    }

    /** @param args the file, and how many fields an entity has */
    public static void main(String... args) throws IOException {
        new LargeFactbook(Integer.parseInt(args[1])).write(Path.of(args[0]));
    }

    private void write(Path file) throws IOException {
        StringBuilder entities = new StringBuilder("CountryID,Year,Code,Name,Source,MasterCountryID\n");
        int entity = 0;
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int year = 1990; year <= 2025; year++) {
                zip.putNextEntry(new ZipEntry("archive-main/data/fields/country_fields_" + year + ".sql.gz"));
                GZIPOutputStream sql = new GZIPOutputStream(zip);
                write(sql,
                        "-- made up\n\nSET IDENTITY_INSERT CountryFields ON;\nGO\n\nINSERT INTO CountryFields (FieldID, CategoryID, CountryID, FieldName, Content)\nVALUES\n");
                for (int i = 0; i < 265; i++) {
                    String code = CODES[i % CODES.length];
                    entities.append(++entity).append(',').append(year).append(',').append(code.toLowerCase(Locale.ROOT)).append(",Entity ")
                            .append(code)
                            .append(",html,1\n");
                    for (int field = 0; field < fields; field++)
                        write(sql,
                                "  (" + (entity * fields + field) + ", 1, " + entity + ", N'" + name(field, year) + "', N'" + text(field)
                                        + "')"
                                        + (i == 264 && field == fields - 1 ? ";\nGO\n" : ",\n"));
                }
                sql.finish();
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("archive-main/data/reference_tables/countries.csv"));
            write(zip, entities.toString());
            zip.closeEntry();
        }
    }

    private static String name(int field, int year) {
        return switch (field) {
            case 0 -> year < 1996 ? "Member of" : "International organization participation";
            case 1 -> "Background";
            default -> "Field " + field;
        };
    }

    private String text(int field) {
        if (field == 0) {
            List<String> listed = new ArrayList<>();
            for (String organization : ORGANIZATIONS)
                if (random.nextInt(10) > 2) listed.add(organization + (random.nextInt(12) == 0 ? " (observer)" : ""));
            return String.join(", ", listed);
        }
        StringBuilder words = new StringBuilder("It''s ");
        for (int i = random.nextInt(80); i >= 0; i--) words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        return words.toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
