package org.mailian.demo.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.mailian.dicom.Uid;

/**
 * Who was examined, where, when and why: what stands in the head of every object.
 *
 * @param patientName in the form of PS3.5 section 6.2.1, like {@code Zhang^Wei=张^伟}
 * @param sex M, F or O
 * @param seed of everything that is left to chance, the identifiers included
 */
public record Examination(
        String patientName,
        String patientId,
        LocalDate bornOn,
        String sex,
        String accessionNumber,
        String institution,
        String description,
        LocalDateTime at,
        long seed) {

    public String studyInstanceUid() {
        return uid("study");
    }

    /** An identifier for ever the same for this examination and this part of it. */
    String uid(String part) {
        return Uid.of(UUID.nameUUIDFromBytes((seed + " " + accessionNumber + " " + part).getBytes(UTF_8)));
    }
}
