package org.entente.publisher.factbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.entente.claim.ClaimFact;
import org.entente.claim.ClaimFacts;
import org.entente.edition.Draft;
import org.entente.publisher.factbook.Editions.Spell;

/** The texts of one matter, edition by edition: each wording is a claim, for each run of editions that have it. */
final class Texts {
    private final Map<String, Wordings> wordings = new LinkedHashMap<>();
    private final NavigableSet<Integer> speaking = new TreeSet<>();

    void add(Entry entry, String text) {
        speaking.add(entry.edition());
        wordings.computeIfAbsent(text, _ -> new Wordings(entry.row())).add(entry, "", null);
    }

    /** The edition speaks of the matter, but says no such text. */
    void speaks(int edition) {
        speaking.add(edition);
    }

    /** @param key what each claim's key begins with: the wording's first edition is added */
    void state(Draft draft, Entity.Of country, String key, String property) {
        Set<String> keys = new HashSet<>();
        wordings.forEach((text, said) -> {
            for (Spell spell : Editions.spells(said.editions(), speaking, 0)) {
                String whole = key + "/" + spell.first();
                // An edition may word it twice.
                for (int n = 2; !keys.add(whole); n++) whole = key + "/" + spell.first() + "/" + n;
                ClaimFacts.state(draft, said.row(),
                        new ClaimFact(whole, country.row(), null, property, text, spell.span()),
                        said.citations(spell, ""));
            }
        });
    }
}
