package org.mailian.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.document.StoredFile;
import org.mailian.imaging.Study;
import org.mailian.laboratory.ChosenTrends.NamedTrend;
import org.mailian.laboratory.Flag;
import org.mailian.laboratory.LabResults.Point;

/**
 * 病历资料包: the material as it was sent. A version never changes; what comes later is another version.
 *
 * @param version the first is 1
 * @param files what the asking side laid into the case for all sides; without identities, copies of the pictures
 * @param laboratory results as they were then; a correction afterwards is not in them
 * @param pseudonym what the patient is called in it; null where the patient is named
 */
public record ConsultationPack(
        int version,
        Instant frozenAt,
        String frozenBy,
        ConsultationMatter matter,
        List<PackFile> files,
        List<PackStudy> studies,
        List<PackTrend> laboratory,
        @Nullable String pseudonym) {

    /** A version from before there were results has none. */
    public ConsultationPack {
        laboratory = laboratory == null ? List.of() : List.copyOf(laboratory);
    }

    /** @param sha256 of the content, in hexadecimal */
    public record PackFile(UUID id, String name, String mediaType, long size, String sha256) {

        static PackFile of(StoredFile it) {
            return new PackFile(it.id(), it.name(), it.mediaType(), it.size(), it.sha256());
        }
    }

    /**
     * @param date as the machine wrote it, {@code 20261122}
     * @param review by which it lost its identities; null for a study as it was taken
     */
    public record PackStudy(
            String uid,
            @Nullable String description,
            List<String> modalities,
            @Nullable String date,
            @Nullable UUID review) {

        static PackStudy of(Study it) {
            return new PackStudy(it.uid(), it.description(), it.modalities(), it.studyDate(), null);
        }
    }

    /** One item over time, under the names it had then. */
    public record PackTrend(String item, String zh, String en, String unit, List<PackValue> points) {

        static PackTrend of(NamedTrend it) {
            return new PackTrend(
                    it.item(),
                    it.zh(),
                    it.en(),
                    it.unit(),
                    it.points().stream().map(PackValue::of).toList());
        }
    }

    /** @param at when the specimen was taken; {@code low} and {@code high} are the range that was the patient's then */
    public record PackValue(
            Instant at,
            String value,
            @Nullable BigDecimal number,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Flag flag) {

        static PackValue of(Point it) {
            return new PackValue(it.at(), it.value(), it.number(), it.low(), it.high(), it.flag());
        }
    }
}
