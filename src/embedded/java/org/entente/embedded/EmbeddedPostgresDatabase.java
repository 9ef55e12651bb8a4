package org.entente.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL from the artifact itself. Everything is below one directory: the cluster (postgres), its log (postgres.log), its programs
 * (binaries), its password (postgres.password) and the lock that keeps a second Entente away (entente.lock).
 */
public final class EmbeddedPostgresDatabase implements LocalDatabase {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    // Held as long as the JVM lives, whatever way it ends.
    private @Nullable FileLock lock;
    private @Nullable EmbeddedPostgres server;
    private @Nullable LeftoverProcesses leftovers;

    @Override
    public Access start(Path directory) throws IOException {
        try {
            new OwnDirectory(directory).secure();
            lock(directory);
            Path binaries = directory.resolve("binaries");
            leftovers = new LeftoverProcesses(binaries);
            leftovers.stop(STOP);
            OwnDirectory programs = new OwnDirectory(binaries);
            // Who could write there may have left a program of his own.
            if (programs.secure()) delete(binaries);
            programs.secure();
            deleteHalfUnpacked(binaries);
            deleteHalfInitialized(directory);
            Path cluster = directory.resolve("postgres");
            releaseCluster(cluster);
            Password password = password(directory);
            boolean open = Password.openUnlessSet(cluster, Files.exists(password.file()));
            server = startServer(directory, password);
            // The library opens it to everybody.
            programs.secure();
            if (open) password.set(server.getPostgresDatabase(), cluster);
            return access(server.getPort(), password);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<Access> running(Path directory) throws IOException {
        Path file = directory.resolve("entente.lock");
        if (Files.notExists(file)) return Optional.empty();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock free = channel.tryLock()) {
            if (free != null) return Optional.empty();
        }
        Path pid = directory.resolve("postgres").resolve("postmaster.pid");
        List<String> lines = Files.exists(pid) ? Files.readAllLines(pid) : List.of();
        if (lines.size() < 4)
            throw new IOException("Another Entente that is just starting or stopping uses " + directory + ": try again in a moment.");
        return Optional.of(access(Integer.parseInt(lines.get(3).strip()), password(directory)));
    }

    private static Access access(int port, Password password) throws IOException {
        return new Access("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password.text());
    }

    private static Password password(Path directory) {
        return new Password(directory.resolve("postgres.password"));
    }

    private void lock(Path directory) throws IOException {
        Path file = directory.resolve("entente.lock");
        lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
        if (lock == null)
            throw new IOException("Another Entente that is running uses " + directory + ": stop it or name another directory.");
    }

    /** Unpacking again would skip the files that are there, and so keep one that was cut off. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        if (!Files.isDirectory(binaries)) return;
        try (Stream<Path> versions = Files.list(binaries)) {
            versions.filter(version -> Files.notExists(version.resolve(".exists"))).forEach(EmbeddedPostgresDatabase::delete);
        }
    }

    /** A killed initdb leaves a cluster that looks whole. Only our mark says that there has never been data in it. */
    private static void deleteHalfInitialized(Path directory) throws IOException {
        Path cluster = directory.resolve("postgres");
        Path mark = mark(directory);
        if (Files.exists(mark)) delete(cluster);
        else if (Files.notExists(cluster.resolve("PG_VERSION"))) Files.createFile(mark);
    }

    private static Path mark(Path directory) {
        return directory.resolve("postgres.initializing");
    }

    /** A stale process id may by now be any process's, and PostgreSQL would not start as long as that one lives. */
    private static void releaseCluster(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) return;
        String pid = Files.readAllLines(file).getFirst().strip();
        if (ProcessHandle.of(Long.parseLong(pid)).flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres")).isPresent())
            throw new IOException("Another PostgreSQL (process " + pid + ") runs on " + cluster + ": stop it first.");
        Files.delete(file);
    }

    private static EmbeddedPostgres startServer(Path directory, Password password) throws IOException {
        Path log = directory.resolve("postgres.log");
        if (Files.exists(log)) Files.move(log, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        // The library's own place would be a directory that all users of the machine share.
        System.setProperty("ot.epg.working-dir", directory.resolve("binaries").toString());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgres")).setCleanDataDirectory(false)
                    .setDataDirectoryCustomizer(cluster -> initialized(directory))
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START)
                    .setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8")
                    // Options of initdb, too; the library's own way is to trust everybody.
                    .setLocaleConfig("auth", "scram-sha-256").setLocaleConfig("pwfile", password.file().toString())
                    .setConnectConfig("password", password.text())
                    // The library's defaults are made for tests, which may lose data.
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    // An import writes a gigabyte at once.
                    .setServerConfig("shared_buffers", "256MB").setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("unix_socket_directories", "")
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new IOException("PostgreSQL did not start on " + directory + ", see " + log + lastLine(log) + ".", e);
        }
    }

    private static void initialized(Path directory) {
        try {
            if (Files.exists(mark(directory))) Password.close(directory.resolve("postgres"));
            Files.deleteIfExists(mark(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.ISO_8859_1) : List.of();
        return lines.stream().filter(line -> line.contains("FATAL:") || line.contains("error:")).reduce((first, last) -> last)
                .map(line -> " (" + line.strip() + ")").orElse("");
    }

    private static void delete(Path path) {
        if (Files.notExists(path)) return;
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // Without the lock it is another Entente's.
            if (leftovers != null) leftovers.stop(STOP);
        }
    }
}
