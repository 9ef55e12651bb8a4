package org.entente.edition;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database did not take what was written: the import ends and changes nothing. */
public final class WriteFailed extends RuntimeException {
    WriteFailed(SQLException cause) {
        super(cause);
    }

    @Override
    public synchronized @Nullable SQLException getCause() {
        return (SQLException) super.getCause();
    }
}
