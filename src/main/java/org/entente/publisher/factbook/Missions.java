package org.entente.publisher.factbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.country.CountryCodes;
import org.entente.edition.Draft;
import org.entente.edition.file.DataRow;
import org.entente.people.OfficeFact;
import org.entente.people.OfficeFacts;
import org.entente.people.Persons;
import org.jspecify.annotations.Nullable;

/** Missions in the United States and of the United States: who heads them, and that a post is vacant, or that there is no mission. */
final class Missions implements Chapter {
    private static final String US = "US";
    /** From this edition on letters with accents are lost. */
    private static final int LOST_LETTERS = 2021;

    private final Draft draft;
    private final long us;
    private final Map<Mission, Said> missions = new LinkedHashMap<>();
    private final CalledCountries called = new CalledCountries();

    /** @param topic which way */
    private record Mission(Entity.Of country, Topic topic) {}

    /** What the editions say of one mission. @param row where it stands first */
    private record Said(DataRow row, Tenures heads, Texts states, Texts powers, Map<Integer, MissionText> texts,
            Map<Integer, Entry> entries) {
        Said(DataRow row) {
            this(row, new Tenures(), new Texts(), new Texts(), new TreeMap<>(), new TreeMap<>());
        }

        /** The entry without its text and its row, which would be held till the end. */
        Entry place(Entry entry) {
            return new Entry(entry.edition(), entry.entity(), entry.topic(), "", row);
        }
    }

    Missions(Draft draft) {
        this.draft = draft;
        us = Objects.requireNonNull(CountryCodes.of(draft).row(US));
    }

    @Override
    public void hear(Entry entry) {
        called.hear(entry);
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

    private void hear(Entry whole, Topic topic, String text) {
        int edition = whole.edition();
        MissionText read = MissionReader.read(text, edition);
        if (read.saysNothing()) return;
        if (MissionReader.unread(read) != null)
            draft.rejections().note("a text on a mission of which no head could be read, shown as it stands");
        Said said = missions.computeIfAbsent(new Mission(whole.entity().country(), topic), _ -> new Said(whole.row()));
        Entry entry = said.place(whole);
        said.texts.put(edition, read);
        said.entries.put(edition, entry);
        said.heads.speaks(edition);
        for (Head head : read.heads()) {
            if (edition >= LOST_LETTERS && head.name().isDamaged())
                draft.rejections().note("a name of a person that seems to have lost letters, shown as it stands");
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
            for (Entity.Of from : called.in(text.headedFrom(), edition)) {
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
        for (Entity.Of country : called.in(text.alsoIn(), edition)) {
            if (country.equals(mission.country)) continue;
            Said other = missions.computeIfAbsent(new Mission(country, mission.topic), _ -> new Said(said.row));
            for (Head head : text.heads()) other.heads.add(edition, new SaidHead(new Head(head.title(), head.name(), null), entry, null));
        }
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
