package org.entente.fetch;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Downloads as they are configured. */
@ApplicationScoped
@Unremovable
public class DownloadSettings {
    @ConfigProperty(name = "entente.data.directory", defaultValue = "data")
    String data;

    @ConfigProperty(name = "entente.downloads.directory")
    Optional<String> folder;

    @ConfigProperty(name = "entente.downloads.mirror")
    Optional<String> mirror;

    @ConfigProperty(name = "entente.downloads.addresses")
    Optional<List<String>> addresses;

    @ConfigProperty(name = "entente.downloads.silence")
    Duration silence;

    /** @throws IllegalArgumentException that names a setting that cannot be */
    public Downloads downloads() {
        return new Downloads(folder.map(Path::of).orElseGet(() -> Path.of(data, "downloads")), mirror.orElse(null),
                Downloads.addresses(addresses.orElse(List.of())), silence);
    }
}
