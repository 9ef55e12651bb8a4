package org.entente.publisher.factbook;

import org.jsoup.Jsoup;

/** Texts of web pages. */
final class Markup {
    private Markup() {}

    /** The text as a reader sees it, in one line. */
    static String without(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) return text.replaceAll("\\s+", " ").strip();
        return Jsoup.parse(text).text().strip();
    }
}
