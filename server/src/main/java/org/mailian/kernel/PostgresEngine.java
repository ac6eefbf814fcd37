package org.mailian.kernel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of a PostgreSQL, unpacked once from the archive this application carries, in a folder named by the archive's hash. It is
 * unpacked beside its place and moved there in one step: what lies there is whole.
 */
final class PostgresEngine {

    private final Path home;
    private final List<String> prefix;

    private PostgresEngine(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgresEngine unpackedIn(Path folder) throws IOException {
        var archive = archive();
        var home = folder.resolve("postgres-" + hash(archive).substring(0, 16));
        if (!Files.isDirectory(home)) {
            var incoming = Files.createDirectories(folder).resolve("incoming-" + UUID.randomUUID());
            unpack(archive, incoming);
            try {
                Files.move(incoming, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException lost) {
                // another node may have been faster: then its copy is as good as ours
                delete(incoming);
                if (!Files.isDirectory(home)) {
                    throw lost;
                }
            }
        }
        return new PostgresEngine(home, prefix());
    }

    /** Runs one of the programs to its end, its output in a file, and fails with the last lines of that file. */
    void run(Path output, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        try {
            var code = process.waitFor();
            if (code != 0) {
                var lines = Files.readAllLines(output);
                var last = lines.subList(Math.max(0, lines.size() - 8), lines.size());
                throw new IOException(program + " ended with " + code + ": " + String.join(" / ", last));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        }
    }

    /** PostgreSQL does not run as root. A user namespace of its own, in which it is nobody, is enough for it. */
    private static List<String> prefix() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        throw new StartRefused(
                "The embedded PostgreSQL does not run as root, and this machine gives root no user namespace.",
                "Start Mailian as an ordinary account, or give it a PostgreSQL 18 of its own with DATABASE_URL.");
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch");
        var name = "/postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : "linux", machine.equals("aarch64") ? "arm_64" : "x86_64");
        if (PostgresEngine.class.getResource(name) == null) {
            throw new StartRefused(
                    "This package carries no PostgreSQL for " + system + " on " + machine + ".",
                    "Build it on this machine with ./mailian build, or give it a PostgreSQL 18 with DATABASE_URL.");
        }
        return name;
    }

    private static InputStream open(String archive) throws IOException {
        var stream = PostgresEngine.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IOException(archive + " is missing");
        }
        return new BufferedInputStream(stream, 1 << 16);
    }

    private static String hash(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var place = target.resolve(entry.getName()).normalize();
                if (!place.startsWith(target)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                Files.createDirectories(entry.isDirectory() ? place : place.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, place);
                    if (place.startsWith(target.resolve("bin"))
                            && !place.toFile().setExecutable(true, false)) {
                        throw new IOException(place + " cannot be made executable");
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
