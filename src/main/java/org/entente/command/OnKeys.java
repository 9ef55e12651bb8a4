package org.entente.command;

import java.util.Map;

/** A command on the table of keys. */
public sealed interface OnKeys extends OnDatabase permits CreateKeyCommand, ListKeysCommand, RevokeKeyCommand {
    /** The owner may migrate, but has not asked for it by looking at keys. */
    @Override
    default Map<String, String> settings() {
        return Map.of("quarkus.flyway.writer.migrate-at-start", "false", "entente.data.load", "false",
                "quarkus.hibernate-orm.schema-management.strategy", "none");
    }
}
