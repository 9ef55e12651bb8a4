package org.entente.publisher.factbook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.people.OfficeFact;
import org.entente.people.OfficeFacts;
import org.entente.people.Persons;
import org.jspecify.annotations.Nullable;

/** Missions in the United States and of the United States: who heads them, and that a post is vacant, or that there is no mission. */
final class Missions implements Chapter {
    private static final String US = "US";

    private final Draft draft;
    private final long us;
    private final Map<Mission, Said> missions = new LinkedHashMap<>();
    /** What an edition calls countries, in lower case; longer names first. */
    private final Map<Integer, Map<String, Entity.Of>> names = new HashMap<>();

    /** @param topic which way */
    private record Mission(Entity.Of country, Topic topic) {}

    /** What the editions say of one mission. */
    private record Said(Tenures heads, Texts states, Texts powers, Map<Integer, MissionText> texts, Map<Integer, Entry> entries) {
        Said() {
            this(new Tenures(), new Texts(), new Texts(), new TreeMap<>(), new TreeMap<>());
        }
    }

    Missions(Draft draft) {
        this.draft = draft;
        us = Objects.requireNonNull(CountryCodes.of(draft).row(US));
    }

    @Override
    public void hear(Entry entry) {
        names.computeIfAbsent(entry.edition(),
                _ -> new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(String::toString)))
                .put(entry.entity().name().toLowerCase(Locale.ROOT), entry.entity().country());
        if (entry.entity().country().row() == us) return;
        switch (entry.topic()) {
            case MISSION_IN_THE_US, MISSION_OF_THE_US -> hear(entry, entry.topic(), entry.text());
            case MISSIONS_BOTH_WAYS -> {
                String[] texts = MissionReader.bothWays(entry.text());
                hear(entry, Topic.MISSION_IN_THE_US, texts[0]);
                hear(entry, Topic.MISSION_OF_THE_US, texts[1]);
            }
            default -> {
            }
        }
    }

    private void hear(Entry entry, Topic topic, String text) {
        int edition = entry.edition();
        MissionText read = MissionReader.read(text, edition);
        if (read.saysNothing()) return;
        if (MissionReader.unread(read) != null)
            draft.rejections().note("a text on a mission of which no head could be read, shown as it stands");
        Said said = missions.computeIfAbsent(new Mission(entry.entity().country(), topic), _ -> new Said());
        said.texts.put(edition, read);
        said.entries.put(edition, entry);
        said.heads.speaks(edition);
        for (Head head : read.heads()) {
            if (head.name().isDamaged()) draft.rejections().note("a name of a person that seems to have lost letters, shown as it stands");
            said.heads.add(edition, new SaidHead(head, entry, null));
        }
        said.states.speaks(edition);
        if (read.status() != null) said.states.add(entry, read.status());
        said.powers.speaks(edition);
        if (read.protectingPower() != null) said.powers.add(entry, read.protectingPower());
    }

    @Override
    public void state() {
        Map<Mission, Said> told = new LinkedHashMap<>(missions);
        told.forEach((mission, said) -> said.texts.forEach((edition, text) -> {
            if (mission.topic == Topic.MISSION_OF_THE_US) accreditElsewhere(mission, said, edition, text);
        }));
        missions.forEach(this::state);
    }

    /** The ambassador to Fiji is accredited to Kiribati, too: either chapter may say so. */
    private void accreditElsewhere(Mission mission, Said said, int edition, MissionText text) {
        Entry entry = Objects.requireNonNull(said.entries.get(edition));
        if (text.headedFrom() != null) {
            for (Entity.Of from : named(edition, text.headedFrom())) {
                Said other = missions.get(new Mission(from, Topic.MISSION_OF_THE_US));
                MissionText there = other == null ? null : other.texts.get(edition);
                Entry elsewhere = other == null ? null : other.entries.get(edition);
                if (there == null) continue;
                List<Head> heads = there.heads();
                List<Head> ambassadors = heads.stream().filter(head -> head.title().startsWith("Ambassador")).toList();
                for (Head head : ambassadors.isEmpty() ? heads : ambassadors)
                    said.heads.add(edition, new SaidHead(new Head(head.title(), head.name(), null), entry, elsewhere));
            }
        }
        if (text.alsoIn() == null) return;
        for (Entity.Of country : named(edition, text.alsoIn())) {
            if (country.equals(mission.country)) continue;
            Said other = missions.computeIfAbsent(new Mission(country, mission.topic), _ -> new Said());
            for (Head head : text.heads()) other.heads.add(edition, new SaidHead(new Head(head.title(), head.name(), null), entry, null));
        }
    }

    /** The countries that a text names as its edition calls them. */
    private Set<Entity.Of> named(int edition, String text) {
        Set<Entity.Of> found = new TreeSet<>(Comparator.comparing(Entity.Of::key));
        String left = " " + text.toLowerCase(Locale.ROOT).replaceAll("[,.]", " ") + " ";
        for (Map.Entry<String, Entity.Of> name : names.getOrDefault(edition, Map.of()).entrySet()) {
            String word = " " + name.getKey().replaceAll("[,.]", " ") + " ";
            if (!left.contains(word)) continue;
            found.add(name.getValue());
            left = left.replace(word, "  ");
        }
        return found;
    }

    private void state(Mission mission, Said said) {
        String key = mission.country.key();
        boolean inTheUs = mission.topic == Topic.MISSION_IN_THE_US;
        said.states.state(draft, mission.country, key + "/" + mission.topic, mission.topic.name());
        String powers = inTheUs ? "PROTECTING_POWER_IN_THE_US" : "PROTECTING_POWER_OF_THE_US";
        said.powers.state(draft, mission.country, key + "/" + powers, powers);
        for (Tenure tenure : said.heads.all()) {
            Wordings wordings = wordings(tenure);
            String[] citations = wordings.citations(tenure.spell(), tenure.name().spelling());
            String person = tenure.name().slug() + "-" + (inTheUs ? key : US).toLowerCase(Locale.ROOT);
            long row = Persons.of(draft).row(wordings.row(), person, tenure.name().spelling(), citations);
            String office = String.join("/", inTheUs ? key : US, "to", inTheUs ? US : key, person, tenure.title(),
                    String.valueOf(tenure.spell().first()));
            OfficeFacts.state(draft, wordings.row(), new OfficeFact(office, row, inTheUs ? mission.country.row() : us,
                    inTheUs ? us : mission.country.row(), tenure.title(), tenure.span()), citations);
        }
    }

    private static Wordings wordings(Tenure tenure) {
        Wordings wordings = new Wordings(tenure.said().getFirst().entry().row());
        for (SaidHead one : tenure.said()) {
            wordings.add(one.entry(), one.head().name().spelling(), null);
            add(wordings, one.elsewhere(), one.head().name().spelling());
        }
        return wordings;
    }

    private static void add(Wordings wordings, @Nullable Entry entry, String spelling) {
        if (entry != null) wordings.add(entry, spelling, null);
    }
}
