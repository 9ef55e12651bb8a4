package org.entente.publisher.factbook;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Texts of web pages. */
final class Markup {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private Markup() {}

    /** The text as a reader sees it, in one line. */
    static String without(String text) {
        boolean plain = text.indexOf('<') < 0 && text.indexOf('&') < 0;
        return SPACE.matcher(plain ? text : Jsoup.parse(text).text()).replaceAll(" ").strip();
    }
}
