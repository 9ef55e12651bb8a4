package org.entente.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** zonky's embedded PostgreSQL, made safe against kill -9 at any moment. */
public final class EmbeddedPostgresDatabase implements LocalDatabase {
    private static final long STOP_SECONDS = 10;

    private EmbeddedPostgres server;
    // Held as long as this process lives: the operating system lets go of it even after kill -9.
    private FileChannel lock;

    @Override
    public String start(Path directory) {
        try {
            Files.createDirectories(directory);
            lock(directory);
            Path data = directory.resolve("postgres");
            Path ready = directory.resolve("postgres.ready");
            // Without the mark the first start never came to its end: there is no data yet, and what is there may be broken.
            if (!Files.exists(ready)) delete(data);
            stopLeftover(data);
            server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(directory.resolve("program").toFile()).setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8").setServerConfig("fsync", "on").setServerConfig("listen_addresses", "localhost").start();
            if (!Files.exists(ready)) Files.createFile(ready);
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on " + directory + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock(Path directory) throws IOException {
        lock = FileChannel.open(directory.resolve("entente.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) throw new IOException("another Entente is using this directory");
    }

    /** A server that a killed process left behind. Nobody else can own it: we hold the lock. */
    private static void stopLeftover(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle leftover = ProcessHandle.of(pid).filter(EmbeddedPostgresDatabase::isPostgres).orElse(null);
        if (leftover == null) return;
        leftover.destroy();
        if (!ended(leftover)) {
            leftover.destroyForcibly();
            if (!ended(leftover)) throw new IOException("the server of process " + pid + " does not stop");
        }
    }

    /** A process number may have been given to another program since. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.contains("postgres")).orElse(false);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (Exception e) {
            return !process.isAlive();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
