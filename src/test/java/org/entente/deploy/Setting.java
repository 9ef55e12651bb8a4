package org.entente.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting for users, as application.properties tells it: a comment that begins with #: and, below it, the property with its default, or
 * commented out with what happens without it.
 */
record Setting(String property, String standard, String meaning) {
    private static final Path FILE = Path.of("src/main/resources/application.properties");
    private static final Pattern LINE = Pattern.compile("#?([\\w.\"-]+)=(.*)");

    static List<Setting> all() throws IOException {
        List<Setting> settings = new ArrayList<>();
        String meaning = null;
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("#:")) {
                meaning = line.substring(2).strip();
                continue;
            }
            Matcher property = LINE.matcher(line);
            if (meaning != null) {
                if (!property.matches()) throw new IllegalStateException("No property below '" + meaning + "'");
                settings.add(new Setting(property.group(1), property.group(2), meaning));
            }
            meaning = null;
        }
        return settings;
    }

    /** As the specification of MicroProfile Config derives it. */
    String variable() {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** In the words of a reader. */
    String standardTold() {
        Matcher other = Pattern.compile("\\$\\{([\\w.-]+):?}").matcher(standard);
        if (other.matches()) return "that of `" + new Setting(other.group(1), "", "").variable() + "`";
        return standard.contains(" ") || standard.equals("none") ? standard : "`" + standard + "`";
    }
}
