package org.mailian.imaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to an S3 server as version 4 of its signature asks ({@code AWS4-HMAC-SHA256}). */
final class S3Signature {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String region;
    private final String accessKey;
    private final String secretKey;

    S3Signature(String region, String accessKey, String secretKey) {
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /**
     * The headers a request must carry.
     *
     * @param bodyHash of the body, SHA-256 in hexadecimal
     */
    Map<String, String> headers(String method, URI address, String bodyHash, Instant now) {
        var time = TIME.format(now);
        var signed = new TreeMap<String, String>();
        signed.put("host", address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort());
        signed.put("x-amz-content-sha256", bodyHash);
        signed.put("x-amz-date", time);
        var names = String.join(";", signed.keySet());
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        var canonical = String.join(
                "\n",
                method,
                address.getRawPath(),
                query,
                signed.entrySet().stream()
                        .map(it -> it.getKey() + ":" + it.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                bodyHash);
        var scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var toSign = String.join("\n", ALGORITHM, time, scope, sha256(canonical.getBytes(UTF_8)));
        var signature = HexFormat.of().formatHex(mac(key(time.substring(0, 8)), toSign));
        return Map.of(
                "x-amz-content-sha256",
                bodyHash,
                "x-amz-date",
                time,
                "Authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(ALGORITHM, accessKey, scope, names, signature));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] key(String day) {
        var ofDay = mac(("AWS4" + secretKey).getBytes(UTF_8), day);
        return mac(mac(mac(ofDay, region), "s3"), "aws4_request");
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
