package org.entente.access.command;

import java.util.Map;
import java.util.concurrent.Callable;

/** A command on the table of keys. */
public sealed interface OnKeys extends Callable<Integer> permits CreateKeyCommand, ListKeysCommand, RevokeKeyCommand {
    /** What the application around it has to be like: the owner may migrate, but has not asked for it by looking at keys. */
    Map<String, String> SETTINGS = Map.of("quarkus.flyway.writer.migrate-at-start", "false", "entente.data.load", "false", "quarkus.hibernate-orm.schema-management.strategy", "none");
}
