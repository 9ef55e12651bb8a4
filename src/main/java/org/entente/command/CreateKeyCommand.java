package org.entente.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;
import org.entente.access.ApiKey;
import org.entente.access.ApiKeyTable;
import org.entente.access.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a key. */
@Command(name = "create", usageHelpWidth = 110, sortOptions = false,
        description = "Makes a key and shows it, this once: it is the last line of what is written. Servers know it within 10 seconds.")
public final class CreateKeyCommand implements OnKeys {
    private static final int LONGEST_NAME = 100;
    /** What a terminal would obey instead of showing it: controls, changes of direction, ends of lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Option(names = "--name", required = true, paramLabel = "<name>", description = "Whose it is, such as 'nightly report'.")
    String name;

    @Option(names = "--role", paramLabel = "<role>", defaultValue = "reader", description = "reader (the default) or operator.")
    String role;

    @Option(names = "--points-per-minute", paramLabel = "<points>", description = "Its budget; otherwise what its role has.")
    Long points;

    @Option(names = "--expires", paramLabel = "<date>",
            description = "The first day on which it is no longer valid, such as 2027-06-30, in UTC; otherwise it stays valid until it is revoked.")
    String expires;

    @Override
    public void check() {
        if (name.isBlank() || name.length() > LONGEST_NAME || UNSEEN.matcher(name).find())
            throw mistake("--name must have 1 to " + LONGEST_NAME + " printable characters.");
        if (points != null && points < 1) throw mistake("--points-per-minute must be 1 or more.");
        role();
        end();
    }

    private Role role() {
        return Role.of(role).orElseThrow(() -> mistake("--role must be reader or operator."));
    }

    @Override
    public Integer call() {
        String key = ApiKey.random();
        ApiKey stored = new ApiKey(Objects.requireNonNull(ApiKey.prefixOf(key)), ApiKey.hashOf(key), name, role(), points, null, end(),
                null);
        return OwnersTable.run(spec.commandLine().getErr(), connection -> {
            ApiKeyTable.add(connection, stored);
            spec.commandLine().getErr().println("Keep it now, it cannot be shown again. To be sent as 'Authorization: Bearer <key>'.");
            spec.commandLine().getOut().println(key);
            return 0;
        });
    }

    private @Nullable OffsetDateTime end() {
        if (expires == null) return null;
        try {
            OffsetDateTime end = LocalDate.parse(expires).atStartOfDay().atOffset(ZoneOffset.UTC);
            if (end.isAfter(OffsetDateTime.now(ZoneOffset.UTC))) return end;
        } catch (DateTimeException e) {
            // Told below, as a past one is.
        }
        throw mistake("--expires must be a date in the future, such as 2027-06-30.");
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
