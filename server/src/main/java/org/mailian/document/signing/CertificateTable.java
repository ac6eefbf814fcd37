package org.mailian.document.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.cert.X509CertificateHolder;
import org.mailian.kernel.Sealing;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificates the demonstration authority gave out, each beside its key, which is sealed. */
@Component
class CertificateTable {

    private static final String FIELD = "signing-key";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    CertificateTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** A certificate and its key. */
    record Kept(X509CertificateHolder certificate, byte[] key) {}

    /** The newest of this kind and subject that is valid at the time. */
    Optional<Kept> find(Certificates kind, SigningAlgorithm algorithm, String subject, Instant at) {
        return jdbc.sql("""
                        select id, certificate, sealed_key from document.certificate
                        where kind = :kind and algorithm = :algorithm and subject = :subject
                          and valid_from <= :at and valid_until > :at
                        order by valid_until desc limit 1""")
                .param("kind", kind.name())
                .param("algorithm", algorithm.name())
                .param("subject", subject)
                .param("at", Times.sql(at))
                .query(this::map)
                .optional();
    }

    void add(UUID id, Certificates kind, SigningAlgorithm algorithm, String subject, Kept kept) {
        jdbc.sql("""
                        insert into document.certificate (id, kind, algorithm, subject, certificate, sealed_key, valid_from, valid_until)
                        values (:id, :kind, :algorithm, :subject, :certificate, :key, :from, :until)""")
                .param("id", id)
                .param("kind", kind.name())
                .param("algorithm", algorithm.name())
                .param("subject", subject)
                .param("certificate", encoded(kept.certificate()))
                .param("key", sealing.seal(FIELD, id, kept.key()))
                .param("from", Times.sql(kept.certificate().getNotBefore().toInstant()))
                .param("until", Times.sql(kept.certificate().getNotAfter().toInstant()))
                .update();
    }

    /** Every root there ever was. */
    List<X509CertificateHolder> roots() {
        return jdbc.sql("select certificate from document.certificate where kind = 'ROOT'")
                .query((row, number) -> decoded(row.getBytes("certificate")))
                .list();
    }

    /** Until the transaction ends nobody else gives out a certificate: nobody gets two. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document.certificate', 0))")
                .query((row, number) -> number)
                .single();
    }

    private Kept map(ResultSet row, int number) throws SQLException {
        var key = sealing.open(FIELD, row.getObject("id", UUID.class), row.getBytes("sealed_key"));
        return new Kept(decoded(row.getBytes("certificate")), key);
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static X509CertificateHolder decoded(byte[] bytes) {
        try {
            return new X509CertificateHolder(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
