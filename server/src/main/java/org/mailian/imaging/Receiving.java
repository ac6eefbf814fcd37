package org.mailian.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetReader;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.DicomStream;
import org.mailian.dicom.part10.FileMeta;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes objects in: the bytes go unchanged to where objects lie while the index reads along; when a method returns, the object is whole,
 * safe and listed. The same object again is quietly the same; another one under its UID is refused. What is refused or breaks off leaves
 * nothing behind. Memory does not grow with an object's size.
 */
@Service
public class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private final Spool spool;
    private final ObjectStore objects;
    private final StudyIndex index;
    private final Quotas quotas;

    Receiving(Spool spool, ObjectStore objects, StudyIndex index, Quotas quotas) {
        this.spool = spool;
        this.objects = objects;
        this.index = index;
        this.quotas = quotas;
    }

    /**
     * Takes a file (PS3.10); the stream is read to its end and not closed. Refused with an {@link ObjectRefused}: {@code
     * imaging/not-dicom}, {@code imaging/uid-missing}, {@code imaging/object-does-not-match}, {@code imaging/class-not-supported}, {@code
     * imaging/uid-of-another-institution}, {@code imaging/uid-elsewhere}, {@code imaging/instance-differs}, {@code
     * imaging/instance-too-large}, {@code imaging/quota-full}, {@code imaging/not-kept}.
     */
    public Received file(Sender sender, InputStream file) throws IOException {
        return file(sender, null, file);
    }

    private Received file(Sender sender, @Nullable String study, InputStream file) throws IOException {
        try (var whole = read(sender, study, file)) {
            return settle(whole);
        }
    }

    /** An object that has come to its end, and is neither kept nor listed yet; whoever has it settles and closes it. */
    record Whole(Sender sender, Spool.Part part, IncomingObject object) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            part.close();
        }
    }

    /**
     * Reads a file to its end; refused where that can be said without keeping it.
     *
     * @param study the only study it may be of; null for any
     */
    Whole read(Sender sender, @Nullable String study, InputStream file) throws IOException {
        var part = spool.begin();
        try {
            var stream = opened(new TeeStream(file, part));
            return read(sender, study, part, stream.meta(), stream.syntax(), stream.body());
        } catch (IOException | RuntimeException failed) {
            part.close();
            throw failed;
        }
    }

    /** Takes a data set as C-STORE brings it, under the UIDs and the transfer syntax it was announced with. Refused like a file. */
    public Received dataSet(
            Sender sender, String sopClass, String sopInstance, TransferSyntax syntax, InputStream dataSet)
            throws IOException {
        try (var part = spool.begin()) {
            var meta = FileMeta.of(sopClass, sopInstance, syntax);
            var title = sender.title();
            (title == null ? meta : meta.from(title)).write(part);
            return settle(read(sender, null, part, meta, syntax, new TeeStream(dataSet, part)));
        }
    }

    private Whole read(
            Sender sender,
            @Nullable String study,
            Spool.Part part,
            FileMeta meta,
            TransferSyntax syntax,
            InputStream dataSet)
            throws IOException {
        try {
            quotas.requireRoom(sender.institution());
            var it = read(part, meta, syntax, dataSet);
            if (study != null && !study.equals(it.studyUid())) {
                throw ImagingProblems.doesNotMatch("StudyInstanceUID");
            }
            return new Whole(sender, part, it);
        } catch (ObjectRefused refused) {
            throw refused.of(meta.sopClass().orElse(""), meta.sopInstance().orElse(""));
        }
    }

    /** Makes it safe and lists it. */
    Received settle(Whole whole) {
        var it = whole.object();
        try {
            keep(whole.part(), it);
            var added = list(whole.sender(), it);
            return new Received(it.studyUid(), it.seriesUid(), it.sopClass(), it.sopInstance(), !added);
        } catch (ObjectRefused refused) {
            throw refused.of(it.sopClass(), it.sopInstance());
        }
    }

    private static DicomStream opened(InputStream file) throws IOException {
        try {
            return DicomStream.open(file);
        } catch (DicomException broken) {
            throw ImagingProblems.notDicom(broken);
        }
    }

    /** Reads the data set to its end; meanwhile its bytes go into the part. */
    private static IncomingObject read(Spool.Part part, FileMeta meta, TransferSyntax syntax, InputStream dataSet)
            throws IOException {
        var announced = meta.sopClass().orElse("");
        IncomingObject.requireKept(announced);
        var digest = sha256();
        var digested = new DigestInputStream(dataSet, digest);
        var head = head(digested, syntax, announced);
        digested.transferTo(OutputStream.nullOutputStream());
        IncomingObject.requireAnnounced(meta, head);
        return IncomingObject.of(head, syntax, part.size(), digest.digest());
    }

    private static DataSet head(InputStream dataSet, TransferSyntax syntax, String sopClass) throws IOException {
        try {
            var note = sopClass.equals(SopClass.KEY_OBJECT_SELECTION);
            return DataSetReader.read(dataSet, syntax, note ? IncomingObject.WHOLE : IncomingObject.WANTED);
        } catch (DicomException broken) {
            throw ImagingProblems.notDicom(broken);
        }
    }

    private void keep(Spool.Part part, IncomingObject it) {
        try {
            objects.keep(part, it.object());
        } catch (IOException failed) {
            LOG.error("An object could not be kept", failed);
            throw ImagingProblems.notKept();
        }
    }

    /** What is refused, or kept already, must not stay. After any other failure nobody knows whether it is listed: the sweep looks. */
    private boolean list(Sender sender, IncomingObject it) {
        try {
            var added = index.add(sender, it);
            if (!added) {
                discard(it.object());
            }
            return added;
        } catch (ObjectRefused refused) {
            discard(it.object());
            throw refused;
        }
    }

    private void discard(String object) {
        try {
            objects.delete(object);
        } catch (IOException failed) {
            LOG.warn("An object nobody lists stays until the sweep: {}", object, failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
