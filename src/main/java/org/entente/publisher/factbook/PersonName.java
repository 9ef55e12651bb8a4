package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.Folded;

/**
 * A person's name in the spelling of the Factbook, which writes family names in capitals.
 *
 * @param spelling in normal capitals
 * @param family folded words that stand in capitals; none where the edition writes none so
 * @param isDamaged whether it has lost letters, as far as can be seen
 */
record PersonName(String spelling, List<String> family, boolean isDamaged) {
    private static final Set<String> PARTICLES = Set.of("al", "and", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do",
            "dos",
            "du", "e", "el", "la", "le", "van", "von", "y", "zu");
    private static final Set<String> NUMERALS = Set.of("II", "III", "IV", "VI");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    /** Mc, Mac, De, al-: what is written small within a name in capitals. */
    private static final Pattern PREFIXED = Pattern.compile("(\\p{Lu}\\p{Ll}{1,3})(\\p{Lu}{2,})");
    private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}{1,3})?\\p{Lu}{2,}[,.:]?");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)+,?");
    private static final Pattern MC = Pattern.compile("MC(\\p{Lu}{3,})");
    private static final int MISSPELT = 5;
    private static final Pattern PART = Pattern.compile("[^-'’ʻ‘`]+|[-'’ʻ‘`]");
    /** Editions of the last years have lost letters with accents: "S kou", "MART NEZ". */
    private static final Pattern LOST = Pattern.compile(
            "(?:^| )\\p{L}(?= )(?<![EYO])|(?:^| )(?!(?:" + String.join("|", PARTICLES)
                    + "|bint|ibn|ul|ould|ag|ter) )\\p{Ll}+ |\\p{Lu}{3,} \\p{Lu}{1,3}(?= |$)");

    /** @param text as an edition writes it */
    static PersonName of(String text) {
        List<String> words = new ArrayList<>();
        List<String> family = new ArrayList<>();
        boolean inFamily = false;
        for (String word : text.strip().split(" +")) {
            boolean capitals = isInCapitals(word);
            words.add(capitals ? spelt(word, inFamily) : word);
            if (capitals) {
                String folded = Folded.of(word);
                if (!SUFFIXES.contains(folded)) family.add(folded);
            }
            inFamily = capitals;
        }
        return new PersonName(String.join(" ", words), List.copyOf(family),
                LOST.matcher(text.replaceAll("\"[^\"]*\"|\\([^)]*\\)", "")).find());
    }

    /** A part of two letters or more is, but for a prefix such as Mc. */
    static boolean isInCapitals(String word) {
        if (INITIALS.matcher(word).matches()) return false;
        for (Matcher parts = PART.matcher(word); parts.find();)
            if (CAPITALS.matcher(parts.group()).matches()) return true;
        return false;
    }

    private static String spelt(String word, boolean inFamily) {
        if (NUMERALS.contains(word)) return word;
        String small = word.toLowerCase(Locale.ROOT);
        if (inFamily && PARTICLES.contains(small)) return small;
        StringBuilder out = new StringBuilder();
        Matcher parts = PART.matcher(word);
        String before = "";
        String joint = "";
        while (parts.find()) {
            String part = parts.group();
            boolean isJoint = part.length() == 1 && "-'’ʻ‘`".contains(part);
            if (isJoint) joint = part;
            else {
                // O'BRIEN is O'Brien, but MU'ALLIM Mu'allim.
                boolean goesOn = !joint.isEmpty() && !joint.equals("-") && before.length() > 1;
                boolean article = inFamily && out.isEmpty() && part.length() == 2 && part.toLowerCase(Locale.ROOT).matches("al|el")
                        && word.startsWith(part + "-");
                out.append(article || goesOn ? part.toLowerCase(Locale.ROOT) : capitalized(part));
                before = part;
            }
            if (isJoint) out.append(part);
        }
        return out.toString();
    }

    private static String capitalized(String part) {
        Matcher prefixed = PREFIXED.matcher(part);
        if (prefixed.matches()) return prefixed.group(1) + first(prefixed.group(2));
        Matcher mc = MC.matcher(part);
        if (mc.matches()) return "Mc" + first(mc.group(1));
        return part.chars().anyMatch(Character::isLowerCase) ? part : first(part);
    }

    private static String first(String part) {
        return part.isEmpty() ? part : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT);
    }

    /** What tells the person from others of the same country. */
    String slug() {
        return Folded.of(spelling).replace(' ', '-');
    }

    /**
     * Whether both may be one person whom two editions in a row name: each word of the shorter one stands in the longer one, in any order, as
     * itself, as its initial, or misspelt by a letter; at least two words, or the family name and an initial, are the same; and so is the family
     * name, where both write one. Nicknames in quotes or parentheses, "Jr." and lost letters do not count.
     */
    boolean mayBe(PersonName other) {
        if (slug().equals(other.slug()) || letters(this).equals(letters(other))) return true;
        if (isDamaged && lostIn(other) || other.isDamaged && other.lostIn(this)) return true;
        if (!family.isEmpty() && !other.family.isEmpty()
                && family.stream().noneMatch(one -> other.family.stream().anyMatch(two -> isNearly(one, two))))
            return false;
        List<String> mine = words(this);
        List<String> others = words(other);
        List<String> longer = new ArrayList<>(mine.size() <= others.size() ? others : mine);
        List<String> rest = new ArrayList<>(mine.size() <= others.size() ? mine : others);
        int exact = taken(rest, longer, String::equals);
        int near = taken(rest, longer, PersonName::isNearly);
        int initials = taken(rest, longer, (one, two) -> isInitial(one, two) || isInitial(two, one));
        return rest.isEmpty() && exact > 0 && exact + near + initials >= 2;
    }

    /** Whether both have a word, or nearly. */
    boolean shares(PersonName other) {
        return words(this).stream().anyMatch(one -> one.length() > 2 && words(other).stream().anyMatch(two -> isNearly(one, two)));
    }

    /** Takes the words out of both lists that are the same. */
    private static int taken(List<String> some, List<String> others, BiPredicate<String, String> same) {
        int taken = 0;
        for (String word : List.copyOf(some)) {
            int at = 0;
            while (at < others.size() && !same.test(word, others.get(at))) at++;
            if (at == others.size()) continue;
            others.remove(at);
            some.remove(word);
            taken++;
        }
        return taken;
    }

    /** The same but for one letter that is another one, missing, or in the other's place; short words have no such. */
    private static boolean isNearly(String one, String other) {
        if (one.equals(other)) return true;
        if (Math.min(one.length(), other.length()) < MISSPELT || Math.abs(one.length() - other.length()) > 1) return false;
        int from = 0;
        while (from < one.length() && from < other.length() && one.charAt(from) == other.charAt(from)) from++;
        int last = 0;
        while (last < one.length() - from && last < other.length() - from
                && one.charAt(one.length() - 1 - last) == other.charAt(other.length() - 1 - last))
            last++;
        String mine = one.substring(from, one.length() - last);
        String others = other.substring(from, other.length() - last);
        return mine.length() <= 1 && others.length() <= 1
                || mine.length() == 2 && others.equals("" + mine.charAt(1) + mine.charAt(0));
    }

    private static boolean isInitial(String one, String other) {
        return one.length() == 1 && other.startsWith(one);
    }

    private boolean lostIn(PersonName whole) {
        String pattern = Pattern.compile(" ").splitAsStream(Folded.of(spelling)).map(Pattern::quote)
                .reduce((one, next) -> one + " ?\\p{L}{0,2} ?" + next).orElse("");
        return Folded.of(whole.spelling).matches(pattern + "\\p{L}{0,2}");
    }

    private static String letters(PersonName name) {
        return String.join("", words(name));
    }

    private static List<String> words(PersonName name) {
        return Pattern.compile(" ").splitAsStream(Folded.of(name.spelling.replaceAll("\"[^\"]*\"|\\([^)]*\\)", " ")))
                .filter(word -> !SUFFIXES.contains(word) && !PARTICLES.contains(word) && !word.isEmpty()).toList();
    }
}
