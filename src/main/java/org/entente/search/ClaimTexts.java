package org.entente.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.graph.Snapshot;
import org.entente.search.SearchHit.Kind;

/** Finds claims by the words of their texts: see the index claim_text. */
final class ClaimTexts {
    /** A last word of so many letters may be begun only: shorter ones begin too many. */
    private static final int BEGUN = 3;
    private static final Pattern BLANK = Pattern.compile(" ");

    private ClaimTexts() {}

    /** The latest first. @param folded what to look for */
    static List<SearchHit> saying(String folded, int most) {
        if (folded.length() < BEGUN || most <= 0) return List.of();
        String words = query(folded);
        return Snapshot.session().createNativeQuery("""
                select c.id from claim c where c.value like '% % %' and claim_words(c.value) @@ to_tsquery('english', :words)
                order by coalesce(c.known_until, c.latest) desc, c.key collate "C" limit :most""", Object.class)
                .addScalar("id", Long.class).setParameter("words", words).setParameter("most", most)
                .list().stream().map(id -> new SearchHit(Kind.CLAIM, (Long) id, words)).toList();
    }

    private static String query(String folded) {
        String words = BLANK.splitAsStream(folded).map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
        boolean begun = folded.length() - folded.lastIndexOf(' ') > BEGUN;
        return begun ? words + ":*" : words;
    }

    /** Of each claim that was found the part of its text that says it. */
    static Map<Long, String> excerpts(List<SearchHit> hits) {
        List<SearchHit> claims = hits.stream().filter(hit -> hit.kind == Kind.CLAIM).toList();
        Map<Long, String> excerpts = new HashMap<>();
        if (claims.isEmpty()) return excerpts;
        // One question has one text.
        Snapshot.session().createNativeQuery("""
                select c.id, ts_headline('english', c.value, to_tsquery('english', :words),
                  'StartSel="", StopSel="", MaxFragments=2, MinWords=8, MaxWords=25, FragmentDelimiter=" … "') as excerpt
                from claim c where c.id = any(:claims)""", Object[].class)
                .addScalar("id", Long.class).addScalar("excerpt", String.class).setParameter("words", claims.getFirst().text)
                .setParameter("claims",
                        claims.stream().map(hit -> hit.target(Kind.CLAIM)).filter(Objects::nonNull).distinct().toArray(Long[]::new))
                .list().forEach(row -> excerpts.put((Long) row[0], (String) row[1]));
        return excerpts;
    }
}
