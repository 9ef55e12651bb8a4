package org.entente.publisher.factbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.membership.MembershipRole;
import org.entente.publisher.factbook.Remarks.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of the organizations in which a country takes part: abbreviations with commas, in some editions semicolons, between them, what
 * they are taken part in as in parentheses, and sentences where an editor has run out of columns.
 */
final class ListReader {
    /**
     * An organization in a list.
     *
     * @param abbreviation as it stands
     * @param organization our code of it
     * @param notes what stands in parentheses behind it
     * @param role that a sentence before it gives; null where none does
     */
    record Listing(String abbreviation, String organization, List<String> notes, @Nullable MembershipRole role) {}

    /** @param unknown what is neither an organization nor a sentence that is known */
    record Contents(List<Listing> listings, List<String> remarks, List<String> unknown) {}

    private static final Pattern NOTE = Pattern.compile("(?:[\\s;|]*\\bnote\\s*(?:--|[-:])\\s*)+");
    private static final Pattern HEAD = Pattern
            .compile("^([^:]*?\\bfollowing organizations\\b[^:]*?)\\s*:\\s*|^(Has previously been a member of) ");
    private static final Pattern ITEM = Pattern.compile("(?s)([^()]*)((?:\\s*\\([^()]*\\))*)\\s*(.*)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern LAST_PARENTHESES = Pattern.compile("\\s*\\([^()]*\\)$");

    private final Abbreviations abbreviations;
    private final Remarks remarks;

    ListReader(Abbreviations abbreviations, Remarks remarks) {
        this.abbreviations = abbreviations;
        this.remarks = remarks;
    }

    Contents read(String text, int edition, String country) {
        Reading reading = new Reading(edition, country);
        String list = text;
        Matcher head = HEAD.matcher(list);
        if (head.find()) {
            reading.contents.remarks.add(head.group(1) != null ? head.group(1) : head.group(2));
            list = list.substring(head.end());
        }
        Matcher note = NOTE.matcher(list);
        String tail = null;
        if (note.find()) {
            tail = list.substring(note.end());
            list = list.substring(0, note.start());
        }
        if (!list.equalsIgnoreCase("none")) reading.items(closed(list));
        if (tail != null && !tail.isBlank()) reading.contents.remarks.add(withoutStop(tail));
        return reading.contents;
    }

    /** A parenthesis that nobody has closed ends at its first comma. */
    private static String closed(String list) {
        StringBuilder closed = new StringBuilder(list);
        int open = -1;
        for (int i = 0; i < closed.length(); i++) {
            char c = closed.charAt(i);
            if (c == '(') {
                int comma = open < 0 ? -1 : closed.indexOf(",", open);
                if (comma > 0 && comma < i) {
                    closed.insert(comma, ')');
                    i++;
                }
                open = i;
            } else if (c == ')') {
                open = -1;
            }
        }
        if (open >= 0) {
            int comma = closed.indexOf(",", open);
            closed.insert(comma > 0 ? comma : closed.length(), ')');
        }
        return closed.toString();
    }

    private static String withoutStop(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
    }

    /** One list while it is read. */
    private final class Reading {
        private final Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private final int edition;
        private final String country;
        private @Nullable MembershipRole carried;

        Reading(int edition, String country) {
            this.edition = edition;
            this.country = country;
        }

        /** Split at commas and semicolons outside parentheses. */
        void items(String list) {
            int depth = 0;
            int from = 0;
            for (int i = 0; i <= list.length(); i++) {
                char c = i == list.length() ? ';' : list.charAt(i);
                if (c == '(') depth++;
                if (c == ')') depth = Math.max(0, depth - 1);
                boolean ends = i == list.length() || depth == 0 && (c == ',' || c == ';');
                if (!ends) continue;
                item(list.substring(from, i));
                if (c == ';') carried = null;
                from = i + 1;
            }
        }

        /** Several may stand side by side where a comma has been lost, or a sentence runs on. */
        private void item(String text) {
            Deque<String> parts = new ArrayDeque<>(List.of(text));
            while (!parts.isEmpty()) {
                String part = withoutStop(parts.pop());
                if (part.isEmpty() || isRemark(part)) continue;
                Matcher item = ITEM.matcher(part);
                if (!item.matches()) continue;
                String name = item.group(1).strip();
                String then = item.group(3).strip();
                if (name.isEmpty() && !contents.listings.isEmpty()) contents.listings.getLast().notes.addAll(notes(item.group(2)));
                else if (!name.isEmpty() && !take(name, item.group(2))) {
                    String rest = afterKnown(name);
                    if (rest == null) {
                        contents.unknown.add(part);
                        continue;
                    }
                    then = (rest + " " + item.group(2).strip() + " " + then).strip();
                }
                if (!then.isEmpty()) parts.push(then);
            }
        }

        private boolean isRemark(String part) {
            for (String known : List.of(part, LAST_PARENTHESES.matcher(part).replaceFirst(""))) {
                Remark remark = remarks.of(known);
                if (remark == null) continue;
                contents.remarks.add(known);
                if (remark.continues()) carried = remark.role();
                return true;
            }
            return false;
        }

        private boolean take(String abbreviation, String notes) {
            String organization = abbreviations.organization(abbreviation, edition, country);
            if (organization == null) return false;
            List<String> said = notes(notes);
            contents.listings.add(new Listing(abbreviation, organization, said, said.isEmpty() ? carried : null));
            return true;
        }

        private static List<String> notes(String text) {
            List<String> notes = new ArrayList<>();
            for (Matcher note = IN_PARENTHESES.matcher(text); note.find();) if (!note.group(1).isBlank()) notes.add(note.group(1).strip());
            return notes;
        }

        /** Takes the longest beginning that is known; what follows it, or null if there is none. */
        private @Nullable String afterKnown(String name) {
            for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1))
                if (take(name.substring(0, end).strip(), "")) return name.substring(end).strip();
            return null;
        }
    }
}
