package org.entente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What a packaged program is made of: the names of all files in all its jars. */
final class PackagedFiles {
    final TreeSet<String> names = new TreeSet<>();

    PackagedFiles(Path application) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(application)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        for (Path jar : jars) {
            try (JarFile content = new JarFile(jar.toFile())) {
                content.stream().map(JarEntry::getName).forEach(names::add);
            }
        }
    }

    /** PostgreSQL's programs, each archive for one platform. */
    List<String> postgres() {
        return names.stream().filter(name -> name.endsWith(".txz")).toList();
    }
}
