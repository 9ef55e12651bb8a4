package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pages of lists say the same, row by row, whatever was imported first. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@ExtendWith(AsItWas.class)
class OrderOfListsTest {
    private static final List<String> QUESTIONS = List.of("""
            { countries(filter: { nameStartsWith: "A" }) { nodes {
                memberships(first: 60, sources: null) { nodes { id claims { id } } }
                bilateralRelations { nodes { id claims { id } } }
                diplomaticRelations { nodes { id } }
                conflictEvents { nodes { id participants { nodes { role party { id } } } } }
                systemMemberships(sources: ["cow-states-2016", "my-archive"]) { nodes { id } }
                sharedMemberships(with: ["AM", "GE"]) { nodes { country { id } organizations { id } } }
                claims { nodes { id } } } } }""",
            """
            { conflicts { nodes { id parties(roles: [BELLIGERENT]) { nodes { party { id } citations { locator source { code } } } } events { nodes { id } } claims { nodes { id } } } } }""",
            """
            { organizations { nodes { id memberships { nodes { id } } offices { nodes { id } } } } sources { nodes { code } } }""", """
            { search(text: "mine", first: 60) { nodes { found { ... on Node { id } } } } }""");

    @TempDir
    Path folder;

    @Test
    void doesNotDependOnThatOfTheImports() throws Exception {
        List<Path> files = new ArrayList<>();
        Random random = new Random(1);
        for (MadeUpFiles.Maker maker : new MadeUpFiles(folder).makers().values()) files.add(maker.make(random));
        files.add(ties("a-archive"));
        files.add(ties("z-archive"));
        List<String> forwards = answers(files);
        Imported.takeAllOut();
        List<String> backwards = answers(files.reversed());
        for (int i = 0; i < QUESTIONS.size(); i++) assertEquals(forwards.get(i), backwards.get(i));
    }

    /** What the other files do not have. */
    private Path ties(String source) throws Exception {
        return Imported.zip(folder, source + ".zip", Map.of(
                "source.csv", "code,title,rank\n" + source + ",Made up,20\n",
                "relations.csv", "kind,party_a,party_b,status,title,from\nENTENTE,AZ,AM,IN_FORCE,Of " + source + ",1996\n"
                        + "SUPPORT,GE,AZ,IN_FORCE,Of " + source + ",1995\n",
                "claims.csv", "subject,property,value\nAZ,T_COUNT,1\nconflict:nagorno-karabakh,T_COUNT,2\n",
                "offices.csv", "person,title,holder\nt-somebody,Speaker of " + source + ",organization:OSCE\n",
                "persons.csv", "key,name,description\nt-somebody,Mine " + source + ",Made up\n",
                "conflicts.csv", "code,name\nt-" + source + ",Mine\n",
                "participations.csv", "conflict,party,role\nt-" + source + ",AM,BELLIGERENT\n"));
    }

    private static List<String> answers(List<Path> files) throws Exception {
        for (Path file : files) {
            Report report = Imported.run(new Import.Order(file, Imported.dataSets(), Release.UNSAID, false, true));
            assertEquals(0, report.rejections().count(), () -> file + ": " + report.rejections().kept());
        }
        List<String> answers = QUESTIONS.stream().map(question -> Ask.text(question, Map.of())).toList();
        answers.forEach(answer -> assertTrue(answer.length() > 200 && !answer.contains("\"errors\""), answer));
        return answers;
    }
}
