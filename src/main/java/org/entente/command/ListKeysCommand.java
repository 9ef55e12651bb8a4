package org.entente.command;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.entente.access.ApiKey;
import org.entente.access.ApiKeyTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which keys there are. */
@Command(name = "list",
        description = "Shows all keys, those that are no longer valid, too; of each its prefix, never its secret. Times are in UTC.")
public final class ListKeysCommand implements OnKeys {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String ROW = "%-8s  %-8s  %-16s  %-16s  %-24s  %10s  %s%n";

    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return OwnersTable.run(spec.commandLine().getErr(), connection -> {
            out.printf(Locale.ROOT, ROW, "PREFIX", "ROLE", "CREATED", "EXPIRES", "STATE", "POINTS/MIN", "NAME");
            for (ApiKey key : ApiKeyTable.all(connection)) {
                out.printf(Locale.ROOT, ROW, key.prefix(), key.role().word(), time(key.created()), time(key.expires()), state(key),
                        key.pointsPerMinute() == null ? "-" : key.pointsPerMinute().toString(), key.name());
            }
            out.flush();
            return 0;
        });
    }

    private static String state(ApiKey key) {
        if (key.revoked() != null) return "revoked " + time(key.revoked());
        return key.isValidAt(OffsetDateTime.now(ZoneOffset.UTC)) ? "valid" : "expired";
    }

    private static String time(@Nullable OffsetDateTime time) {
        return time == null ? "-" : TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
