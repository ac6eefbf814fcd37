package org.mailian.document.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the time-stamp authority, and takes only an answer to what was asked. */
@Component
class TimeStamper {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamper.class);
    private static final int NONCE_BITS = 64;

    private final TimeStampAuthority authority;
    private final SecureRandom random = new SecureRandom();

    TimeStamper(TimeStampAuthority authority) {
        this.authority = authority;
    }

    /** Confirms that these bytes exist now. Refuses with {@code document/time-stamp-unavailable}. */
    TimeStampToken stamp(byte[] bytes) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            var request = generator.generate(
                    NISTObjectIdentifiers.id_sha256, sha256(bytes), new BigInteger(NONCE_BITS, random));
            var response = new TimeStampResponse(authority.answer(request.getEncoded()));
            response.validate(request);
            var token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("refused: " + response.getStatusString());
            }
            return token;
        } catch (IOException | TSPException failed) {
            LOG.warn("The time-stamp authority did not confirm the time: {}", failed.getMessage());
            throw SigningProblems.timeStampUnavailable();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
