import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One kept-alive connection over which somebody signed in asks. Written on a bare socket because it shares the machine with what it
 * measures: an ordinary HTTP client takes as much of two cores as the answer does.
 */
final class Visitor implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    record Answer(int status, String etag, byte[] body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException(
                        "wanted " + wanted + ", got " + status + ": " + new String(body, StandardCharsets.UTF_8));
            }
            return this;
        }
    }

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private String session = "";
    private String csrf = "";

    Visitor(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    static Visitor signedIn(House house, String username) throws IOException {
        var visitor = new Visitor(house.port);
        visitor.post("/api/session", "{\"username\":\"%s\",\"password\":\"mailian\"}".formatted(username), "")
                .expect(200);
        return visitor;
    }

    Answer get(String path) throws IOException {
        try {
            return send("GET", path, "application/json", new byte[0], "");
        } catch (EOFException | SocketException tired) { // a server ends a connection it has not heard of for a second
            close();
            connect();
            return send("GET", path, "application/json", new byte[0], "");
        }
    }

    Answer post(String path, String body, String etag) throws IOException {
        return send("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8), etag);
    }

    Answer post(String path, String type, byte[] body) throws IOException {
        return send("POST", path, type, body, "");
    }

    private Answer send(String method, String path, String type, byte[] bytes, String etag) throws IOException {
        var head = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n");
        if (!session.isEmpty()) {
            head.append("Cookie: mailian_session=")
                    .append(session)
                    .append("; XSRF-TOKEN=")
                    .append(csrf)
                    .append("\r\nX-XSRF-TOKEN: ")
                    .append(csrf)
                    .append("\r\n");
        }
        if (!etag.isEmpty()) {
            head.append("If-Match: ").append(etag).append("\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n");
        }
        var message = new ByteArrayOutputStream(head.length() + bytes.length + 2);
        message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(bytes);
        message.writeTo(out);
        return answer();
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var etag = "";
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase()) {
                case "etag" -> etag = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "set-cookie" -> keep(value.split(";")[0].split("=", 2));
                default -> {}
            }
        }
        var answer = new Answer(status, etag, chunked ? chunks() : exactly(length));
        if (last) { // Tomcat ends a connection after a hundred requests
            close();
            connect();
        }
        return answer;
    }

    private void keep(String[] cookie) {
        switch (cookie[0]) {
            case "mailian_session" -> session = cookie[1];
            case "XSRF-TOKEN" -> csrf = cookie[1];
            default -> {}
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = size(); size > 0; size = size()) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer was cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var it = in.read(); it != '\n'; it = in.read()) {
            if (it < 0) {
                throw new EOFException("the connection was closed");
            }
            if (it != '\r') {
                line.append((char) it);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
