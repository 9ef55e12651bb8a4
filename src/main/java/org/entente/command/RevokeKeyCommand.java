package org.entente.command;

import java.util.Objects;
import org.entente.access.ApiKey;
import org.entente.access.ApiKeyTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a key back. */
@Command(name = "revoke", description = "Revokes a key for good. Servers refuse it within 10 seconds.")
public final class RevokeKeyCommand implements OnKeys {
    @Spec
    CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this.")
    boolean help;

    @Parameters(paramLabel = "<prefix>", description = "Its 8 characters after 'entente_', as the list shows them; the whole key will do.")
    String key;

    @Override
    public Integer call() {
        String prefix = Objects.requireNonNullElse(ApiKey.prefixOf(key), key);
        return OwnersTable.run(spec.commandLine().getErr(), connection -> {
            if (!ApiKeyTable.revoke(connection, prefix)) {
                spec.commandLine().getErr()
                        .println("Nothing was changed. There is no key with the prefix " + prefix + ". See: entente key list");
                return 1;
            }
            spec.commandLine().getOut().println("Revoked " + prefix + ".");
            return 0;
        });
    }
}
