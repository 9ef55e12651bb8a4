package org.entente.graph;

/** A client's text as a message shows it: in quotes, and no longer than one reads. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    public static String of(String text) {
        if (text.length() <= LONGEST) return "'" + text + "'";
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "'" + text.substring(0, end) + "…'";
    }
}
