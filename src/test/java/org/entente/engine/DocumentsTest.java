package org.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ExecutionInput;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which documents are kept, and that they stay within their bound. */
class DocumentsTest {
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(new SchemaParser().parse("type Query { one: Int }"), RuntimeWiring.MOCKED_WIRING);

    private final Documents documents = new Documents(SCHEMA, limits());

    private static Limits limits() {
        Limits limits = new Limits();
        limits.tokens = 100;
        limits.bodyBytes = 1_000_000;
        limits.definitions = 1;
        return limits;
    }

    private CheckedDocument ask(String query) throws InterruptedException {
        return documents.get(ExecutionInput.newExecutionInput(query).locale(Locale.ROOT).build(), 0);
    }

    /** Different for each name. */
    private static String document(int name, long length) {
        String start = "{ one } #" + name + ".";
        return start + "x".repeat((int) length - start.length());
    }

    @Test
    void onlyWhatIsValidIsKept() throws Exception {
        for (String refused : List.of("{ two }", "{ one", "query A { one } query B { one }", "{ one(a: " + "1".repeat(2000) + ") }")) {
            assertInstanceOf(CheckedDocument.Refused.class, ask(refused));
            assertNull(documents.known(refused), refused);
        }
        CheckedDocument valid = ask("{ one }");
        assertSame(valid, documents.known("{ one }"));
        assertNull(documents.known("{ one } "), "another document");
    }

    @Test
    void whatIsTooLongIsAnsweredAndNotKept() throws Exception {
        String longest = document(1, Documents.LONGEST);
        String longer = document(2, Documents.LONGEST + 1);
        assertInstanceOf(CheckedDocument.Valid.class, ask(longest));
        assertInstanceOf(CheckedDocument.Valid.class, ask(longer));
        assertNotNull(documents.known(longest));
        assertNull(documents.known(longer));
    }

    /** Two requests may parse one document at the same time: it takes its room once. */
    @Test
    void aDocumentCountsOnce() throws Exception {
        List<String> fitting = new ArrayList<>();
        for (int i = 0; i < Documents.CHARACTERS / Documents.LONGEST; i++) fitting.add(document(i, Documents.LONGEST));
        for (String document : fitting) for (int i = 0; i < 3; i++) ask(document);
        for (String document : fitting) assertNotNull(documents.known(document));
    }

    /** Of each moment: exactly those that were used last, as many as there is room for. */
    @Test
    void whatWasNotUsedForLongestGoes() throws Exception {
        Random random = new Random(7);
        // The last one used comes last.
        List<String> used = new ArrayList<>();
        int dropped = 0;
        for (int i = 0; i < 400; i++) {
            String document = !used.isEmpty() && random.nextInt(4) == 0 ? used.get(random.nextInt(used.size()))
                    : document(i, random.nextLong(50, Documents.LONGEST));
            if (documents.known(document) == null) ask(document);
            used.remove(document);
            used.add(document);
            int before = used.size();
            while (used.stream().mapToLong(String::length).sum() > Documents.CHARACTERS)
                assertNull(documents.known(used.removeFirst()), "step " + i);
            dropped += before - used.size();
            // Asked in their order, which leaves it as it is.
            for (String kept : used) assertNotNull(documents.known(kept), "step " + i);
        }
        assertTrue(dropped > 100, "dropped " + dropped);
        assertEquals(used.size(), used.stream().distinct().count());
    }
}
