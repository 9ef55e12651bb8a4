package org.entente.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes out again what a test has imported: then the graph must be as it was. To be named below {@code @QuarkusTest}. */
public final class AsItWas implements BeforeEachCallback, AfterEachCallback {
    private List<String> before;

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        before = Imported.checksum();
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        Imported.takeAllOut();
        assertEquals(before, Imported.checksum());
    }
}
