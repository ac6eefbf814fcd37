package org.mailian.imaging;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A study as it is indexed. Names, numbers and dates are as the machine wrote them: {@code studyDate} is {@code 20261122}.
 *
 * @param institution whose it is
 * @param patient the person of our index, once somebody said who it is
 * @param localPatientId the number of the institution's own
 * @param orderedAt the civil time of the examination, or of receipt where it says none
 * @param series how many series are listed
 * @param instances how many instances are listed; rejected ones are not
 */
public record Study(
        UUID id,
        String uid,
        UUID institution,
        @Nullable UUID patient,
        @Nullable String localPatientId,
        @Nullable String patientName,
        @Nullable String patientSex,
        @Nullable String patientBirthDate,
        @Nullable String accessionNumber,
        @Nullable String studyDate,
        @Nullable String studyTime,
        @Nullable String description,
        List<String> modalities,
        LocalDateTime orderedAt,
        Instant receivedAt,
        int series,
        int instances) {}
