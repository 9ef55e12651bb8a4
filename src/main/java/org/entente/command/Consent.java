package org.entente.command;

import java.io.Console;
import java.util.Locale;

/** A question to whoever sits at the terminal. */
final class Consent {
    private Consent() {}

    static boolean canBeAsked() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Nothing but a yes is one. */
    static boolean given(String question) {
        Console console = System.console();
        String answer = console == null ? null : console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
