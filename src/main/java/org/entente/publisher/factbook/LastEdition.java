package org.entente.publisher.factbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.entente.edition.About;
import org.entente.edition.Draft;
import org.entente.edition.file.DataRow;
import org.entente.edition.file.DataTable;
import org.entente.edition.file.Layout;
import org.entente.edition.file.RejectedRow;
import org.jspecify.annotations.Nullable;

/** The last edition: a document for each entity, named after its GEC code. */
final class LastEdition {
    static final Layout CHAPTERS = Layout.ofJson("World Factbook, an entity of the last edition", "introduction", "geography");
    private static final String NAME = "Government/Country name/conventional short form";
    private static final String LONG_NAME = "Government/Country name/conventional long form";

    private static final Pattern CHAPTER = Pattern.compile("[a-zA-Z]{2}\\.json");

    private final int edition;
    private final Draft draft;
    private final Entities entities;

    LastEdition(About about, Draft draft) {
        edition = Objects.requireNonNull(about.coverageUntil()).getYear();
        this.draft = draft;
        entities = Entities.of(draft);
    }

    /** Hands over what is read of it, entity by entity. */
    void read(List<DataTable> tables, Consumer<Entry> reader) {
        for (DataTable table : tables) {
            if (!CHAPTER.matcher(table.name()).matches()) continue;
            Document document = new Document();
            draft.read(table, document::read);
            DataRow first = document.first;
            if (first == null || document.texts.isEmpty()) continue;
            try {
                String code = table.name().substring(0, 2).toUpperCase(Locale.ROOT);
                Entity entity = entities.entity("file", document.name(code), code, edition);
                if (entity != null)
                    document.texts.forEach(
                            (topic, said) -> reader.accept(new Entry(edition, entity, topic, said.text.toString(), said.row)));
            } catch (RejectedRow e) {
                draft.reject(first, e);
            }
        }
    }

    /** The parts of a field, one after the other. */
    private record Said(DataRow row, StringJoiner text) {}

    /** What a document has on each topic: it tells its own name late. */
    private static final class Document {
        private final Map<Topic, Said> texts = new EnumMap<>(Topic.class);
        private @Nullable String shortName;
        private @Nullable String longName;
        private @Nullable DataRow first;

        /** The path is the category, the field and the part of it, if it has parts. */
        void read(DataRow row) {
            String path = row.text("path");
            String text = row.text("text");
            if (first == null) first = row;
            if (path == null || text == null) return;
            if (path.equals(NAME)) shortName = Markup.without(text);
            if (path.equals(LONG_NAME)) longName = Markup.without(text);
            String[] way = path.split("/", 3);
            Topic topic = way.length < 2 ? null : Topic.of(way[1]);
            if (topic == null) return;
            texts.computeIfAbsent(topic, _ -> new Said(row, new StringJoiner(" "))).text
                    .add((way.length == 2 ? "" : way[2] + ": ") + Markup.without(text));
        }

        String name(String otherwise) {
            if (shortName != null && !shortName.equals("none")) return shortName;
            return longName != null && !longName.equals("none") ? longName : otherwise;
        }
    }
}
