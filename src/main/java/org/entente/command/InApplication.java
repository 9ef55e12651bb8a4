package org.entente.command;

import java.util.Map;
import java.util.concurrent.Callable;

/** A command that needs the application around it; its call gives the exit code. */
public sealed interface InApplication extends Callable<Integer> permits OnDatabase, ListCommand {
    /** Looks at the arguments, before anything has started: throws a picocli.CommandLine.ParameterException that names the mistake. */
    default void check() {}

    /** Configuration that the application must have, whatever the environment says to servers. */
    default Map<String, String> settings() {
        return Map.of();
    }
}
