package org.mailian.imaging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Objects in a bucket of an S3 server, addressed by path so that every server's own name will do. The server answers a write when the
 * object is whole and its hash is the signed one; half an object is never there.
 */
final class S3Objects implements ObjectStore {

    private static final String NOTHING = S3Signature.sha256(new byte[0]);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern KEY = Pattern.compile("<Key>([^<]+)</Key>");
    private static final Pattern MORE = Pattern.compile("<NextContinuationToken>([^<]+)</NextContinuationToken>");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI endpoint;
    private final String bucket;
    private final S3Signature signature;
    private final Clock clock;

    S3Objects(URI endpoint, String bucket, S3Signature signature, Clock clock) {
        this.endpoint = endpoint;
        this.bucket = bucket;
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public void keep(Spool.Part part, String key) throws IOException {
        var answer = send("PUT", address(key), hash(part), BodyPublishers.ofFile(part.path()), "");
        try (var body = answer.body()) {
            body.readAllBytes();
        }
        require(answer, key);
    }

    @Override
    public InputStream open(String key, long from) throws IOException {
        return get(key, "bytes=" + from + "-");
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        return length == 0 ? InputStream.nullInputStream() : get(key, "bytes=" + from + "-" + (from + length - 1));
    }

    @Override
    public void delete(String key) throws IOException {
        var answer = send("DELETE", address(key), NOTHING, BodyPublishers.noBody(), "");
        answer.body().close();
        if (answer.statusCode() != 404) {
            require(answer, key);
        }
    }

    @Override
    public void list(String folder, Consumer<String> keys) throws IOException {
        var more = "";
        do {
            var next = more.isEmpty() ? "" : "continuation-token=" + encoded(more) + "&";
            var address = endpoint.resolve("/" + bucket + "?" + next + "list-type=2&prefix=" + encoded(folder));
            var answer = send("GET", address, NOTHING, BodyPublishers.noBody(), "");
            try (var body = answer.body()) {
                require(answer, folder);
                var page = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                KEY.matcher(page).results().forEach(it -> keys.accept(it.group(1)));
                var token = MORE.matcher(page);
                more = token.find() ? token.group(1) : "";
            }
        } while (!more.isEmpty());
    }

    private InputStream get(String key, String range) throws IOException {
        var answer = send("GET", address(key), NOTHING, BodyPublishers.noBody(), range);
        if (answer.statusCode() == 416) {
            answer.body().close();
            return InputStream.nullInputStream(); // from its end on there is nothing
        }
        require(answer, key);
        return answer.body();
    }

    private HttpResponse<InputStream> send(
            String method, URI address, String bodyHash, BodyPublisher body, String range) throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        signature.headers(method, address, bodyHash, clock.instant()).forEach(request::header);
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the S3 server was asked", interrupted);
        }
    }

    private static void require(HttpResponse<InputStream> answer, String key) throws IOException {
        if (answer.statusCode() == 404) {
            answer.body().close();
            throw new FileNotFoundException(key);
        }
        if (answer.statusCode() / 100 != 2) {
            answer.body().close();
            throw new IOException("The S3 server answered " + answer.statusCode() + " for " + key);
        }
    }

    /** Keys are made of letters, digits, dots, dashes and slashes, which stand in an address as they are. */
    private URI address(String key) {
        return endpoint.resolve("/" + bucket + "/" + key);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String hash(Spool.Part part) throws IOException {
        try (var stream = new DigestInputStream(part.read(), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
