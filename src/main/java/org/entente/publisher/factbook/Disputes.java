package org.entente.publisher.factbook;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entente.edition.Draft;

/** What the editions say of disputes: one claim for each wording, and for each run of editions that have it. */
final class Disputes implements Chapter {
    private static final String PROPERTY = "INTERNATIONAL_DISPUTES";

    private final Draft draft;
    /** Two chapters may be one country of ours: each has its own text. */
    private final Map<Entity.Of, Map<String, Texts>> texts = new LinkedHashMap<>();

    Disputes(Draft draft) {
        this.draft = draft;
    }

    @Override
    public void hear(Entry entry) {
        if (entry.topic() != Topic.DISPUTES || entry.text().isBlank() || Definitions.isOne(entry.text())) return;
        texts.computeIfAbsent(entry.entity().country(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(entry.entity().code(), _ -> new Texts()).add(entry, entry.text());
    }

    @Override
    public void state() {
        texts.forEach((country, byEntity) -> byEntity.forEach((code, said) -> said.state(draft, country,
                String.join("/", country.key(), PROPERTY, code.toLowerCase(Locale.ROOT)), PROPERTY)));
    }
}
