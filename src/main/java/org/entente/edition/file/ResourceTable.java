package org.entente.edition.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/** A small table of ours in CSV that is part of the program, such as what a publisher's codes mean. */
public final class ResourceTable {
    private ResourceTable() {}

    /** Hands over row after row. @param path below the resources */
    public static void read(String path, Consumer<NamedCsvRecord> reader) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(in, path), StandardCharsets.UTF_8))) {
            csv.forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
