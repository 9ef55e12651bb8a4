package org.entente.edition.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.Ask;
import org.entente.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Loading is all or nothing, names each mistake, and does nothing twice. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ShippedDataTest {
    private static final String STATE = "{ edition { number } country(code: \"AZ\") { memberships { totalCount } claims(property: \"DIPLOMATIC_PARTNER_COUNT\") { nodes { value } } } un: organization(code: \"UN\") { memberships { totalCount } } }";

    @Inject
    ShippedData data;

    @AfterEach
    void asItWas() throws SQLException {
        data.load(shipped());
    }

    private static Map<String, byte[]> shipped() {
        return Arc.container().select(ShippedData.class).get().files();
    }

    private static Map<String, byte[]> with(String file, String from, String to) {
        Map<String, byte[]> files = new LinkedHashMap<>(shipped());
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), file + " lacks " + from);
        files.put(file, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Test
    void theSameFilesChangeNothing() throws SQLException {
        Object before = Ask.graph(STATE).getMap("");
        assertEquals(0, data.load(shipped()));
        assertEquals(before, Ask.graph(STATE).getMap(""));
    }

    @Test
    void aCorrectedRowIsCorrectedAndNothingElse() throws SQLException {
        int edition = Ask.graph(STATE).getInt("edition.number");
        assertEquals(3, data.load(with("claims.csv", ",174,", ",175,")), "one claim comes and is marked as contested, one goes");
        assertEquals(List.of("160", "175"), Ask.graph(STATE).getList("country.claims.nodes.value").stream().sorted().toList());
        assertEquals(edition + 1, Ask.graph(STATE).getInt("edition.number"));
    }

    @Test
    void eachMistakeIsNamedByFileLineAndColumn() {
        assertMistake(with("memberships.csv", "AsDB,AZ,MEMBER", "AsDB,AZ,MEMBR"), "memberships.csv:2:role: 'MEMBR': none of MEMBER, ");
        assertMistake(with("memberships.csv", "AsDB,AZ,MEMBER", "AsDB,QQ,MEMBER"), "memberships.csv:2:country: 'QQ': no such country");
        assertMistake(with("memberships.csv", "AsDB,AZ,MEMBER,,", "AsDB,AZ,MEMBER,1993-13,"), "memberships.csv:2:from: '1993-13': no date");
        assertMistake(with("countries.csv", "AD,AND", "AE,AND"), ":iso2: 'AE': another line has this already");
        assertMistake(with("sources.csv", "code,title", "cod,title"), "sources.csv:1: the header lacks code");
        assertMistake(with("claims.csv", ",160,seed-az", ",160,"), "claims.csv:2:source: empty");
        Map<String, byte[]> latin = new LinkedHashMap<>(shipped());
        latin.put("groups.csv", "key,name,source,locators\nx,\u00e9,seed-az,y\n".getBytes(StandardCharsets.ISO_8859_1));
        assertMistake(latin, "groups.csv cannot be read: is not text in UTF-8");
    }

    private void assertMistake(Map<String, byte[]> files, String problem) {
        Object before = Ask.graph(STATE).getMap("");
        InvalidData refused = assertThrows(InvalidData.class, () -> data.load(files));
        assertTrue(refused.problems().stream().anyMatch(told -> told.contains(problem)), problem + " is not told by " + refused.problems());
        assertEquals(before, Ask.graph(STATE).getMap(""));
    }
}
