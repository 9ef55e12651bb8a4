package org.entente.publisher.factbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who represents one country in another, out of a text that goes on with addresses and telephones. */
final class MissionReader {
    /** Until 1992 one text says both, with "; US--" or " US: " before the second. */
    private static final Pattern BOTH_WAYS = Pattern.compile("(?:^|[;,.]? )US ?(?:--|-|:) ?(?=\\S)");
    private static final Pattern CHIEF = Pattern.compile("\\b(?:c?hief of mission|director|mission headed by|embassy headed by) ?:");
    private static final Pattern LABEL = Pattern.compile(
            "(?:[|;,.] ?)?(?<![\\p{L}])(?:interim |temporary |local |US |honorary |regional )?(?:chancery|embassy|mailing address|address|telephone|telex|FAX|fax|e-mail|email|website"
                    + "|email address(?: and website)?|branch office\\(?s?\\)?|liaison office|office\\(?s?\\)?|other offices|trade office|consular (?:agency|agent|office|services)|consulates?(?:\\(s\\))?(?: general)?"
                    + "|consulates? general(?:\\(s\\))?|mission|[Ii]nterests [Ss]ection|[Tt]aipei [\\p{L} ()]+)(?: \\([^)]*\\))? ?:");
    private static final Pattern LEADING = Pattern
            .compile("^[| ]*(?:chief of mission|embassy|chancery|director|consulate general|note) ?:[| ]*");
    private static final Pattern HEADED = Pattern.compile("(?:(?:headed|managed|represented|led) by(?: the)?|representative:) (.*)");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:US |the )*(?:[Aa]mbassador|Charg\\S* ?\\S?\\W?d\\W{0,3}Affaires) (?:to|in) (?:the )?([^,;()]+?)(?:, ([^,;]+),| \\([^)]*\\))? is (?:also )?accredited to");
    private static final Pattern ALSO = Pattern.compile("(?:also accredited to|is accredited to|and accredited to)([^;.|]+)");
    private static final Pattern NOTHING = Pattern.compile("(?:NA|\\*+ ?No entry.*|[|; .]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)^(?:none\\b|no |the |there |as an? |in routine |unofficial|protecting|US |.*\\b(?:does|do|did) not (?:have|maintain)|.*\\bhas no\\b|.*\\bhas not been\\b|.*\\bhas an? \\p{L}+ Section"
                    + "|.*(?:ceased|suspended|closed|monitored|maintain|represented|formal diplomatic relations)\\b.*|.*\\bis accredited to\\b.*)");

    private MissionReader() {}

    /** The mission of the entity in the US, and that of the US there; an empty text where one is not told. */
    static String[] bothWays(String text) {
        Matcher middle = BOTH_WAYS.matcher(text);
        return middle.find() ? new String[] {text.substring(0, middle.start()), text.substring(middle.end())} : new String[] {text, ""};
    }

    static MissionText read(String text, int edition) {
        String said = said(text);
        if (NOTHING.matcher(said).matches() || Definitions.isOne(said)) return new MissionText(List.of(), null, null, null, null);
        String first = segments(said).getFirst();
        List<Head> heads = new ArrayList<>();
        boolean vacant = false;
        boolean sentence = SENTENCE.matcher(first).find() && Titles.at(first).end() == 0 || ELSEWHERE.matcher(first).find();
        boolean untitled = !sentence;
        for (String segment : segments(said)) {
            if (segment.startsWith("note")) continue;
            HeadReader.Read read = HeadReader.of(segment, edition, !untitled);
            heads.addAll(read.heads());
            vacant |= read.vacant();
            untitled = read.vacant() && read.heads().isEmpty();
        }
        if (heads.isEmpty()) heads.addAll(headed(said, edition));
        Matcher elsewhere = ELSEWHERE.matcher(said);
        boolean isElsewhere = elsewhere.find();
        if (isElsewhere && elsewhere.group(2) != null)
            heads.addAll(HeadReader.of("Ambassador " + elsewhere.group(2).replaceFirst("^(?:US )?Ambassador ", ""), edition, true).heads());
        Matcher also = ALSO.matcher(said);
        String status = vacant && !sentence ? "vacant" : sentence || heads.isEmpty() ? said : null;
        return new MissionText(heads, status, isElsewhere ? elsewhere.group(1) : null,
                sentence || !also.find() ? null : also.group(1).strip(), ProtectingPowers.in(text));
    }

    /** What stands there of the head of the mission, and nothing of where it is. */
    private static String said(String text) {
        String rest = text.strip();
        Matcher chief = CHIEF.matcher(rest);
        if (chief.find() && !LABEL.matcher(rest.substring(0, chief.start())).find()) rest = rest.substring(chief.end()).strip();
        for (Matcher leading = LEADING.matcher(rest); leading.find(); leading = LEADING.matcher(rest)) rest = rest.substring(leading.end());
        for (Matcher label = LABEL.matcher(rest); label.find();) {
            // Not "(address: ...)", which is a note.
            if (within(rest, label.start())) continue;
            rest = rest.substring(0, label.start());
            break;
        }
        int bar = rest.indexOf('|');
        return (bar < 0 ? rest : rest.substring(0, bar)).strip().replaceAll("[;,]$", "").replaceFirst("^(?:A mb|)assador ", "Ambassador ");
    }

    private static boolean within(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '(') depth++;
            else if (text.charAt(i) == ')' && depth > 0) depth--;
        }
        return depth > 0;
    }

    /** What semicolons part, and notes, but not within parentheses. */
    private static List<String> segments(String text) {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean note = text.startsWith(" note -", i) || text.startsWith(" note:", i);
            if ((text.charAt(i) == ';' || note) && !within(text, i)) {
                segments.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        segments.add(text.substring(from).strip());
        segments.removeIf(String::isEmpty);
        return segments.isEmpty() ? List.of("") : segments;
    }

    /** A sentence may name the head of an office that stands for an embassy: of a section of interests, an institute, a mission to the UN. */
    private static List<Head> headed(String said, int edition) {
        Matcher headed = HEADED.matcher(said);
        boolean ofTheUn = said.toLowerCase(Locale.ROOT).contains("mission to the un") && !said.contains("serves as the");
        if (ofTheUn) return List.of();
        while (headed.find()) {
            String who = segments(headed.group(1)).getFirst();
            List<Head> heads = HeadReader.of(who, edition, false).heads();
            if (!heads.isEmpty()) return heads;
        }
        return List.of();
    }

    /** Null, if the text is well understood; else what could not be read of it. */
    static @Nullable String unread(MissionText text) {
        String status = text.status();
        return status != null && text.heads().isEmpty() && text.headedFrom() == null && status.matches(".*\\p{Lu}{3,}.*")
                && !SENTENCE.matcher(status).find() ? status : null;
    }
}
