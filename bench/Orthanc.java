import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Orthanc and its DICOMweb plugin as Debian ships them, on a folder and ports of its own. */
final class Orthanc implements AutoCloseable {

    static final String TITLE = "ORTHANC";
    private static final String DICOMWEB = "/usr/share/orthanc/plugins/libOrthancDicomWeb.so";

    final int port;
    final int httpPort;
    private final Process process;

    private Orthanc(int port, int httpPort, Process process) {
        this.port = port;
        this.httpPort = httpPort;
        this.process = process;
    }

    /** @param unhesitating without Nagle's algorithm, which Orthanc's DICOM toolkit leaves on unless its environment says otherwise */
    static Orthanc open(Path folder, boolean unhesitating) throws IOException, InterruptedException {
        return open(folder, unhesitating, true);
    }

    /** For a lot of objects that are only to be found again: they are not forced to disk. */
    static Orthanc hasty(Path folder) throws IOException, InterruptedException {
        return open(folder, true, false);
    }

    private static Orthanc open(Path folder, boolean unhesitating, boolean safe)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var port = freePort();
        var httpPort = freePort();
        var configuration = Files.writeString(folder.resolve("orthanc.json"), """
                {"StorageDirectory": "%s", "IndexDirectory": "%s", "DefaultEncoding": "Utf8", "Plugins": ["%s"], "HttpPort": %d,
                 "DicomPort": %d, "DicomAet": "%s", "RemoteAccessAllowed": false, "DicomAlwaysAllowStore": true, "AuthenticationEnabled": false, "SyncStorageArea": %b}
                """.formatted(folder, folder, DICOMWEB, httpPort, port, TITLE, safe));
        var builder = new ProcessBuilder("Orthanc", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orthanc.txt").toFile());
        builder.environment().put("TCP_NODELAY", unhesitating ? "1" : "0");
        if (!unhesitating) {
            builder.environment().remove("TCP_NODELAY");
        }
        var process = builder.start();
        while (!listens(port) || !listens(httpPort)) {
            if (!process.isAlive()) {
                throw new IOException("Orthanc ended; see " + folder.resolve("orthanc.txt"));
            }
            Thread.sleep(50);
        }
        return new Orthanc(port, httpPort, process);
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What {@code Orthanc --version} says first. */
    static String version() throws IOException {
        var process = new ProcessBuilder("Orthanc", "--version").start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes()).lines().findFirst().orElse("Orthanc");
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
