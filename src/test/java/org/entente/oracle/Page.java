package org.entente.oracle;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A part of a list that is asked for.
 *
 * @param first null for none, as of the others
 * @param after the place of a row in the list
 */
record Page(Integer first, Integer after, Integer last, Integer before) {
    private static final int USUAL = 50;
    private static final int MOST = 100;

    /** One without cursors. */
    static Page anywhere(RandomGenerator random) {
        return sized(random, null, null);
    }

    /** One between rows from this place to that. */
    static Page between(RandomGenerator random, int from, int to) {
        Integer after = random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(from, to));
        Integer before = random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(from, to));
        return sized(random, after, before);
    }

    private static Page sized(RandomGenerator random, Integer after, Integer before) {
        int size = random.nextInt(4) == 0 ? MOST : random.nextInt(0, 8);
        return switch (random.nextInt(5)) {
            case 0 -> new Page(null, after, null, before);
            case 1, 2 -> new Page(size, after, null, before);
            default -> new Page(null, after, size, before);
        };
    }

    /**
     * What it shows.
     *
     * @param begin the place of its first row
     */
    record Shown<T>(List<T> rows, int begin, boolean hasPrevious, boolean hasNext) {}

    <T> Shown<T> of(List<T> list) {
        int from = after == null ? 0 : after + 1;
        int to = before == null ? list.size() : before;
        // Cursors that leave nothing between them: what they name is on either side.
        if (from > to) return new Shown<>(List.of(), from, true, true);
        int begin = last == null ? from : Math.max(from, to - last);
        int end = last == null ? Math.min(to, from + (first == null ? USUAL : first)) : to;
        return new Shown<>(list.subList(begin, end), begin, begin > 0, end < list.size());
    }

    /** As arguments, with the cursors of the rows. */
    String sent(List<String> cursors, int firstCursor) {
        String sent = (first == null ? "" : "first: " + first + ", ") + (last == null ? "" : "last: " + last + ", ");
        if (after != null) sent += "after: \"" + cursors.get(after - firstCursor) + "\", ";
        if (before != null) sent += "before: \"" + cursors.get(before - firstCursor) + "\", ";
        return sent;
    }
}
