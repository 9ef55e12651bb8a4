package org.entente.engine;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server for known clients answers nothing else. */
@QuarkusTest
@TestProfile(TrustedDocumentsOnlyTest.Only.class)
class TrustedDocumentsOnlyTest {
    /** No automatic persisted queries either. */
    public static class Only extends PersistedQueriesTest.Documents {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.putAll(Map.of("entente.trusted-documents.only", "true", "entente.persisted-queries.characters", "0"));
            return settings;
        }
    }

    @Test
    void onlyTrustedDocumentsAreAnswered() {
        PersistedQueriesTest.ask(Map.of("documentId", "of-relay")).body("data.country.iso2", equalTo("AM"));
        PersistedQueriesTest.ask(Map.of("query", "{ edition { number } }")).body("errors[0].extensions.code",
                equalTo("DOCUMENT_NOT_TRUSTED"));
        PersistedQueriesTest.ask(Map.of("query", "{ __schema { queryType { name } } }")).body("errors[0].extensions.code",
                equalTo("DOCUMENT_NOT_TRUSTED"));
    }
}
