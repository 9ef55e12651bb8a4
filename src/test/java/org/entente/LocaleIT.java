package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program on machines whose letters, digits and years are others: it starts, answers and imports as everywhere. */
@Execution(ExecutionMode.CONCURRENT)
class LocaleIT {
    private static final String STATES = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nCUB,40,Cuba,1901,-9,-9,1907,8,9,2016\n";
    private static final String CONFLICTS = """
            conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,cumulative_intensity,type_of_conflict,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version
            99901,Georgia,Government of Georgia,63,"","Blue Front",9801,"",1,Hills,2002,2,1,3,2001-03-04,1,2001-05-01,4,1,"","",372,"","","",372,1,25.1
            """;
    private static final Pattern OTHER_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void startsAnswersAndImports(String tag) throws Exception {
        Locale locale = Locale.forLanguageTag(tag);
        List<String> options = new ArrayList<>(List.of("-Duser.language=" + locale.getLanguage(), "-Duser.region=" + locale.getCountry(),
                "-Dentente.data.directory=" + folder.toRealPath().resolve("data")));
        if (locale.hasExtensions()) options.add("-Duser.extensions=" + tag.substring(tag.indexOf("u-")));
        // The database of one's own is one more thing that starts, and its address holds digits.
        boolean ownDatabase = locale.getLanguage().equals("ar");
        RunningProgram program = new RunningProgram(folder, options,
                ownDatabase ? Map.of() : RunningProgram.emptyDatabase("locale_" + locale.getLanguage()));
        Process server = program.serve();
        try {
            assertEquals("{\"data\":{\"country\":{\"name\":\"Italy\"}}}", program.ask("{ country(code: \"it\") { name } }", server));
            program.assertEnds(0, "1 added", "import", Files.writeString(folder.resolve("states.csv"), STATES).toString());
            program.assertEnds(0, "ucdp-armed-conflict-25.1: conflicts.csv", "import",
                    Files.writeString(folder.resolve("conflicts.csv"), CONFLICTS).toString());
            assertEquals(
                    "{\"data\":{\"country\":{\"systemMemberships\":{\"nodes\":[{\"period\":{\"from\":\"1901\",\"until\":\"1907-08-09\"}}]}}}}",
                    program.ask("{ country(code: \"CU\") { systemMemberships { nodes { period { from until } } } } }", server));
            assertEquals("{\"data\":{\"conflict\":{\"name\":\"Georgia: Hills\",\"period\":{\"from\":\"2001-03-04\",\"until\":\"2002\"}}}}",
                    program.ask("{ conflict(code: \"99901\", codeSystem: UCDP) { name period { from until } } }", server));
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertFalse(program.log("server").contains(" ERROR "), program.log("server"));
        assertFalse(OTHER_DIGITS.matcher(program.log("server") + program.log("command")).find(), program.log("server"));
    }
}
