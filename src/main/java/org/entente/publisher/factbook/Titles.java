package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What heads of missions are called, in the spelling of any edition. */
final class Titles {
    /** Also with its accents lost, as in "Charg e d Affaires". */
    private static final String CHARGE = "Charg ?[eé]?s?\\W{0,2}d\\W{0,3}aff?air\\w*|Charg[eé]?(?=[ ,]|$)";
    private static final Pattern TITLE = Pattern.compile(
            "(?:the )?(?:(?:US|Acting|Interim|Special|Designated|Appointed|Newly appointed|Permanent|Alternate|Deputy|Resident) )*"
                    + "(?:" + CHARGE
                    + "|Ambassador[- ](?:designate|nominate|nominee|elect|at[- ]large)|Appointed Ambassador|Amb(?:as|ss)?s?sador|Apostolic Nuncio|Representative|Consul[- ]General|(?:Vice )?Consul(?= \\p{Lu}|,)"
                    + "|Principal Officer|Officer[- ]in[- ]Charge|Head of \\w+|Chief of \\w+|Director General|Director|Administrat(?:or|ive Officer)"
                    + "|Minister[- /](?:Counsell?or|Plenipotentiary|Consul)|Minister|Counsell?or|(?:First|Second|Third) Secretary|Liaison Officer|Special Envoy(?: (?:to|for) \\p{Lu}\\w+)?|High Commissioner|Envoy)"
                    + "(?: of (?:the )?(?:Mission|Delegation))?(?: to the (?:US|UN|United Nations|United States))?(?:,? (?:ad[- ]interim|a\\.i\\.))?(?= |,|$|:|\\()",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHARGE_ALONE = Pattern.compile("(?i)(?:" + CHARGE + ")");
    private static final Pattern BETWEEN = Pattern.compile("^(?:,| and| or|:| -)? *");

    private Titles() {}

    /** @param end where the titles at the beginning of the text end; 0: there is none */
    record Read(String title, int end) {}

    static Read at(String text) {
        List<String> titles = new ArrayList<>();
        int end = 0;
        int from = 0;
        Matcher title = TITLE.matcher(text);
        while (title.region(from, text.length()).lookingAt()) {
            titles.add(spelt(title.group()));
            end = title.end();
            Matcher annotation = Pattern.compile(" ?\\((?!vacant|since|as of)[^)\\d]*\\)(?= ?[,;\\p{Lu}])").matcher(text).region(end,
                    text.length());
            if (annotation.lookingAt()) {
                if (annotation.group().contains("acting")) titles.set(titles.size() - 1, "Acting " + titles.getLast());
                end = annotation.end();
            }
            Matcher between = BETWEEN.matcher(text).region(end, text.length());
            from = between.lookingAt() ? between.end() : end;
        }
        return new Read(String.join(", ", titles), end == 0 ? 0 : Math.min(from, text.length()));
    }

    private static String spelt(String title) {
        String text = title.replaceFirst("(?i)^the ", "").replaceFirst("^US ", "");
        Matcher charge = CHARGE_ALONE.matcher(text);
        if (charge.find()) {
            String before = text.substring(0, charge.start());
            return before + "Chargé d'Affaires"
                    + (text.toLowerCase(Locale.ROOT).contains("interim") || text.contains("a.i.") ? " ad interim" : "");
        }
        text = text.replaceFirst("(?i)^Amb(?:as|ss)?s?sador", "Ambassador");
        if (text.matches("(?i)ambassador[- ](?:designate|nominate|nominee|elect)")) return "Ambassador-designate";
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
