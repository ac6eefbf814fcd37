package org.mailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The files of the house. Content is streamed, never held in memory; a file is listed only once it is safe on disk. Who may see a file
 * is the question of the room its subject belongs to: ask there first.
 */
@Service
public class Files {

    private final JdbcClient jdbc;
    private final FileShelf shelf;
    private final Clock clock;

    Files(JdbcClient jdbc, FileShelf shelf, Clock clock) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Keeps the content and lists it under the subject. The media type is what the first bytes show; what the sender declares counts
     * only where it agrees. Refuses with {@code document/empty-file} and {@code document/file-too-large}.
     */
    public StoredFile store(UUID subject, String name, String mediaType, InputStream content, Actor by) {
        var shelved = shelf.put(content);
        var called = FileNames.clean(name);
        var file = new StoredFile(
                Ids.next(),
                subject,
                called,
                MediaTypes.of(shelved.head(), called, mediaType),
                shelved.size(),
                shelved.sha256(),
                by,
                Times.micros(clock.instant()));
        jdbc.sql("""
                        insert into document.file (id, subject_id, name, media_type, size, sha256, stored_at,
                                                   account_id, practitioner_id, institution_id, stored_by)
                        values (:id, :subject, :name, :mediaType, :size, :sha256, :storedAt,
                                :account, :practitioner, :institution, :storedBy)""")
                .param("id", file.id())
                .param("subject", file.subject())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("storedAt", Times.sql(file.storedAt()))
                .param("account", by.account())
                .param("practitioner", by.practitioner())
                .param("institution", by.institution())
                .param("storedBy", by.name())
                .update();
        return file;
    }

    /** Refuses with {@code document/unknown-file}. */
    public StoredFile get(UUID file) {
        return jdbc.sql("select * from document.file where id = :file")
                .param("file", file)
                .query(Files::map)
                .optional()
                .orElseThrow(DocumentProblems::unknownFile);
    }

    /** The content; the caller closes it. Refuses with {@code document/unknown-file}. */
    public InputStream open(UUID file) {
        try {
            return java.nio.file.Files.newInputStream(shelf.path(get(file).sha256()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every file of a subject, the oldest first. */
    public List<StoredFile> of(UUID subject) {
        return jdbc.sql("select * from document.file where subject_id = :subject order by id")
                .param("subject", subject)
                .query(Files::map)
                .list();
    }

    /**
     * The answer that hands out a file: streamed, with ranges, and with headers under which no browser runs it as a page of ours.
     * Images and PDF are shown, everything else is offered for saving.
     */
    public ResponseEntity<Resource> download(StoredFile file) {
        return Downloads.answer(file, new FileSystemResource(shelf.path(file.sha256())));
    }

    private static StoredFile map(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new Actor(
                        row.getObject("account_id", UUID.class),
                        row.getObject("practitioner_id", UUID.class),
                        row.getObject("institution_id", UUID.class),
                        row.getString("stored_by")),
                Objects.requireNonNull(Times.instant(row.getObject("stored_at", OffsetDateTime.class))));
    }
}
