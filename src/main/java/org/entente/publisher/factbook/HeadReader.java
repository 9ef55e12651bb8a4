package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads who heads a mission out of one part of a text, such as "Ambassador Khazar IBRAHIM (since 15 September 2021)". */
final class HeadReader {
    private static final String UNTOLD = "Chief of Mission";
    private static final Pattern TOKEN = Pattern.compile("\\([^)]*\\)?|\\[[^]]*]|\"[^\"]*\"|[^ (\\[]+");
    private static final Pattern VACANT = Pattern
            .compile("^(?:is |position |-)? ?[(\\[]?(?:vacant|NA\\b|no ambassador)[^)\\];]*[)\\]]?,? *", Pattern.CASE_INSENSITIVE);
    private static final Pattern HONORIFIC = Pattern.compile(
            "^(?:(?:Dr|Mr|Mrs|Ms|Gen|Lt|Maj|Brig|Col|Adm|Prof|H\\.E|Hon)\\.?|Doctor|Archbishop|Cardinal|Admiral|Professor|Brigadier|Colonel|HRH|\\(?[Rr]et\\.?\\)?,?) +(?=\\S)");
    private static final Set<String> SMALL = Set.of("a", "ag", "al", "bin", "bint", "bte", "binti", "da", "das", "de", "del", "della",
            "den", "der", "di",
            "do", "dos", "du", "e", "el", "ha", "ibn", "la", "las", "le", "los", "of", "ould", "ter", "ul", "ud", "van", "von", "y", "zu",
            "zum");
    /** What follows a name and is none of it. */
    private static final Set<String> NEVER = Set.of("accredited", "also", "and", "as", "at", "but", "consular", "for", "from", "has", "in",
            "is", "its", "liaison",
            "lives", "nominated", "note", "note:", "on", "or", "resident", "resides", "retired", "serves", "since", "temporarily", "the",
            "to", "traditionally", "was",
            "who", "whose", "will", "with", "appointed", "based", "designate", "departed", "email", "there");

    private HeadReader() {}

    /** @param vacant whether the post is said to be vacant */
    record Read(List<Head> heads, boolean vacant) {}

    /** @param titled whether what has no title is none */
    static Read of(String text, int edition, boolean titled) {
        String rest = text.strip();
        List<Head> heads = new ArrayList<>();
        boolean vacant = false;
        boolean mayLack = !titled;
        while (!rest.isEmpty()) {
            Titles.Read title = Titles.at(rest);
            String after = rest.substring(title.end()).strip();
            Matcher empty = VACANT.matcher(after);
            if (empty.find() && (title.end() > 0 || mayLack)) {
                vacant = true;
                rest = after.substring(empty.end()).strip();
                continue;
            }
            if (title.end() == 0 && !mayLack) break;
            Head head = named(title.title(), after, edition);
            if (head != null) heads.add(head);
            break;
        }
        return new Read(heads, vacant);
    }

    private static @Nullable Head named(String title, String text, int edition) {
        String rest = text;
        for (Matcher honorific = HONORIFIC.matcher(rest); honorific.find(); honorific = HONORIFIC.matcher(rest))
            rest = rest.substring(honorific.end());
        List<String> tokens = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(rest); token.find();) tokens.add(token.group());
        List<String> words = new ArrayList<>();
        int at = 0;
        // "ad interim (30 April 1991) Sazan Hyda BEJO"
        while (at < tokens.size() && tokens.get(at).startsWith("(")) at++;
        int first = at;
        boolean comma = false;
        for (; at < tokens.size() && !comma; at++) {
            String word = tokens.get(at);
            if (!belongs(word, tokens, at, at > first)) break;
            comma = word.endsWith(",") || word.endsWith(":");
            words.add(comma ? word.substring(0, word.length() - 1) : word);
            // "Jr." is of the name, whatever stands before it.
            if (comma && at + 1 < tokens.size() && tokens.get(at + 1).matches("(?i)(jr|sr|ii|iii|iv)\\.?,?")) comma = false;
        }
        while (!words.isEmpty() && SMALL.contains(words.getLast())) words.removeLast();
        if (words.isEmpty() || !isName(words, !title.isEmpty())) return null;
        String written = String.join(" ", words).replaceAll("[.;,]+$", "");
        if (written.matches(".*\\b(Jr|Sr|[A-Z])$") && String.join(" ", words).endsWith(".")) written += ".";
        String later = String.join(" ", tokens.subList(at, tokens.size()));
        return new Head(title(title, later, comma), PersonName.of(written), since(tokens, edition));
    }

    private static boolean belongs(String word, List<String> tokens, int at, boolean follows) {
        if (NEVER.contains(word.toLowerCase(Locale.ROOT)) || word.chars().anyMatch(Character::isDigit)) return false;
        if (word.startsWith("(") || word.startsWith("["))
            return follows && word.matches("\\([\\p{Lu}][\\p{L}'. -]*\\)") && at + 1 < tokens.size()
                    && tokens.get(at + 1).matches("\\p{Lu}.*")
                    && !tokens.get(at + 1).equals("US");
        char first = word.charAt(0);
        if (Character.isUpperCase(first) || "\"'“‘ʻ`".indexOf(first) >= 0) return true;
        String plain = word.toLowerCase(Locale.ROOT);
        if (SMALL.contains(plain) || plain.matches("(?:al|el|as|at|ar|ed|ul|d|l|a|n|s)[-'’].*|t'.*")) return at + 1 <= tokens.size();
        // Letters with accents got lost, and the rest of the word stands alone; the family name is still to come.
        return word.matches("\\p{Ll}+") && word.length() <= 8
                && tokens.subList(at + 1, Math.min(tokens.size(), follows ? at + 6 : at + 2)).stream().anyMatch(PersonName::isInCapitals);
    }

    private static boolean isName(List<String> words, boolean titled) {
        boolean capitals = words.stream().anyMatch(PersonName::isInCapitals);
        if (words.getFirst().matches("(?i)US|NA|The|Embassy|Chancery|Consulate|Interests?|Mission|Office|Legation|none|APO|FPO|FAX|PO"))
            return false;
        return capitals ? words.size() > 1 || titled : titled && words.size() <= 8 && !words.getFirst().matches("\\p{Ll}+");
    }

    private static String title(String title, String later, boolean comma) {
        Titles.Read after = comma || title.isEmpty() ? Titles.at(later) : new Titles.Read("", 0);
        if (title.isEmpty()) {
            if (after.end() > 0) return after.title();
            Titles.Read within = Titles.at(later.replaceFirst("^\\(", "").replace(")", ""));
            if (within.end() > 0) return within.title();
            return later.matches("(?i)\\W*(nominated|appointed|designate).*") ? "Ambassador-designate" : UNTOLD;
        }
        return title;
    }

    private static @Nullable PartialDate since(List<String> tokens, int edition) {
        for (String token : tokens) {
            if (token.equals("note") || token.startsWith("note")) return null;
            if (!token.startsWith("(")) continue;
            PartialDate since = Since.of(token, edition);
            if (since != null) return since;
        }
        return null;
    }
}
