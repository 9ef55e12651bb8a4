package org.entente.edition.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a publisher's files come in. */
sealed interface Packaging extends Closeable {
    static Packaging of(Path path) throws IOException {
        if (Files.isDirectory(path)) return new Folder(path);
        if (!Files.isRegularFile(path)) throw new InvalidFile("There is no file " + path + ".");
        return isZip(path) ? new Zip(path, openZip(path)) : new Single(path);
    }

    /** The files in it, with the folders in which they are. */
    List<String> names() throws IOException;

    InputStream open(String name) throws IOException;

    /** How large it is as it stands, in bytes. */
    long size() throws IOException;

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private static ZipFile openZip(Path path) {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new InvalidFile(path.getFileName() + " is not a complete .zip: " + e.getMessage() + ".", e);
        }
    }

    /** A file by itself. */
    record Single(Path path) implements Packaging {
        @Override
        public List<String> names() {
            return List.of(path.getFileName().toString());
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public void close() {}
    }

    /** What somebody has unpacked. */
    record Folder(Path path) implements Packaging {
        @Override
        public List<String> names() throws IOException {
            try (Stream<Path> files = Files.walk(path)) {
                return files.filter(Files::isRegularFile).map(file -> path.relativize(file).toString()).sorted().toList();
            }
        }

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(path.resolve(name));
        }

        @Override
        public long size() throws IOException {
            long size = 0;
            for (String name : names()) size += Files.size(path.resolve(name));
            return size;
        }

        @Override
        public void close() {}
    }

    /** An archive. */
    record Zip(Path path, ZipFile zip) implements Packaging {
        @Override
        public List<String> names() {
            // Beside each file, macOS puts one of its own.
            return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).filter(name -> !name.startsWith("__MACOSX/"))
                    .sorted().toList();
        }

        @Override
        public InputStream open(String name) throws IOException {
            return zip.getInputStream(zip.getEntry(name));
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
