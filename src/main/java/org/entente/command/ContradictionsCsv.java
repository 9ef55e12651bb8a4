package org.entente.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.edition.Span;
import org.entente.membership.MembershipContradiction;
import org.entente.membership.MembershipContradiction.Said;
import org.jspecify.annotations.Nullable;

/** Contradictions as programs read them: a line for each, as RFC 4180 has it, in UTF-8. */
final class ContradictionsCsv implements AutoCloseable {
    private static final List<String> STATEMENT = List.of("source", "role", "from", "until", "status", "known_from", "known_until",
            "locators");

    private final CsvWriter file;

    ContradictionsCsv(Path path) throws IOException {
        file = CsvWriter.builder().build(path);
        List<String> header = new ArrayList<>(List.of("organization", "country", "about"));
        header.addAll(STATEMENT);
        STATEMENT.forEach(column -> header.add("other_" + column));
        file.writeRecord(header);
    }

    void write(MembershipContradiction one) {
        List<String> line = new ArrayList<>(List.of(one.organization(), one.country(), one.about().name()));
        add(line, one.said());
        add(line, one.other());
        file.writeRecord(line);
    }

    private static void add(List<String> line, Said statement) {
        Span span = statement.span();
        line.addAll(List.of(statement.source(), statement.role().name(), text(span.from()), text(span.until()), span.status().name(),
                text(span.knownFrom()), text(span.knownUntil()), String.join("; ", statement.locators())));
    }

    /** Empty for what the source does not say. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
