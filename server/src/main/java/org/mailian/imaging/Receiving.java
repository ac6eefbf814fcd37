package org.mailian.imaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetReader;
import org.mailian.dicom.DicomException;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.kernel.Ids;
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
    private static final int BUFFER = 64 * 1024;

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
        return take(sender, FileHeader.read(file), file);
    }

    /** Takes a data set as C-STORE brings it, under the UIDs and the transfer syntax it was announced with. Refused like a file. */
    public Received dataSet(
            Sender sender, String sopClass, String sopInstance, String transferSyntax, InputStream dataSet)
            throws IOException {
        return take(sender, FileHeader.of(sopClass, sopInstance, transferSyntax, sender.title()), dataSet);
    }

    private Received take(Sender sender, FileHeader header, InputStream dataSet) throws IOException {
        IncomingObject.requireKept(header.sopClass());
        quotas.requireRoom(sender.institution());
        try (var part = spool.begin()) {
            var it = spool(part, header, dataSet);
            requireAnnounced(header, it);
            keep(part, it);
            var added = list(sender, it);
            return new Received(it.studyUid(), it.seriesUid(), it.sopClass(), it.sopInstance(), !added);
        }
    }

    private static IncomingObject spool(Spool.Part part, FileHeader header, InputStream dataSet) throws IOException {
        var digest = sha256();
        var head = copy(header, dataSet, part, digest);
        var id = Ids.next();
        var studyUid = IncomingObject.requireUid(head, Tag.STUDY_INSTANCE_UID, "StudyInstanceUID");
        return new IncomingObject(
                id,
                studyUid,
                IncomingObject.requireUid(head, Tag.SERIES_INSTANCE_UID, "SeriesInstanceUID"),
                IncomingObject.requireUid(head, Tag.SOP_INSTANCE_UID, "SOPInstanceUID"),
                IncomingObject.requireUid(head, Tag.SOP_CLASS_UID, "SOPClassUID"),
                header.transferSyntax(),
                head,
                part.size(),
                digest.digest(),
                ObjectKeys.of(id, studyUid),
                Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16));
    }

    private static DataSet copy(FileHeader header, InputStream dataSet, Spool.Part part, MessageDigest digest)
            throws IOException {
        try {
            var syntax = TransferSyntax.of(header.transferSyntax());
            var options = header.sopClass().equals(SopClass.KEY_OBJECT_SELECTION)
                    ? IncomingObject.WHOLE
                    : IncomingObject.WANTED;
            part.write(header.bytes());
            OutputStream digested = new DigestOutputStream(part, digest);
            var out = new BufferedOutputStream(digested, BUFFER);
            var head = DataSetReader.copy(dataSet, out, syntax, options);
            out.flush();
            return head;
        } catch (DicomException broken) {
            throw ImagingProblems.notDicom(broken);
        }
    }

    /** The header of a file, or the message around a data set, says what the data set is; a contradiction is nobody's object. */
    private static void requireAnnounced(FileHeader header, IncomingObject it) {
        if (!header.sopClass().equals(it.sopClass())) {
            throw ImagingProblems.doesNotMatch("SOPClassUID");
        }
        if (!header.sopInstance().equals(it.sopInstance())) {
            throw ImagingProblems.doesNotMatch("SOPInstanceUID");
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
