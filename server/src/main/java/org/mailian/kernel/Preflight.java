package org.mailian.kernel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What can be known to be wrong before anything is started: a setting nobody reads, a folder that cannot be written, a port that is
 * taken. Saying so at once spares the operator a database start and a stack trace.
 */
public final class Preflight implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        KnownSettings.ofThisApplication().check(environment);
        checkFolder(Path.of(environment.getProperty("mailian.database.data", "data")));
        checkPort(environment.getProperty("server.port", "8080"), environment.getProperty("server.address"));
    }

    static void checkFolder(Path data) {
        var folder = data.toAbsolutePath().normalize();
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Files.delete(Files.createTempFile(folder, "preflight", ".tmp"));
        } catch (IOException refused) {
            throw new StartRefused(
                    "The data folder " + folder + " cannot be written.",
                    "Give this account the right to write there, or name another folder with --data.");
        }
    }

    static void checkPort(String port, @Nullable String address) {
        try (var socket = new ServerSocket(number(port), 1, address == null ? null : InetAddress.getByName(address))) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port " + port + " cannot be opened (" + taken.getMessage() + ").",
                    "Stop the program that uses it, or choose another port with --port.");
        }
    }

    private static int number(String port) {
        try {
            var number = Integer.parseInt(port.trim());
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with the numbers that are no ports
        }
        throw new StartRefused("'" + port + "' is not a port.", "Name one between 1 and 65535 with --port.");
    }
}
