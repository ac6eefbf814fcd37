package org.mailian.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailian.demo.DemoPatients.Invented;
import org.mailian.demo.study.ChestCt;
import org.mailian.demo.study.Examination;
import org.mailian.demo.study.Holter;
import org.mailian.demo.study.Radiograph;
import org.mailian.demo.study.Radiograph.View;
import org.mailian.demo.study.RestingEcg;
import org.mailian.demo.study.Rhythm;
import org.mailian.demo.study.UltrasoundLoop;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.part10.DicomFile;
import org.mailian.imaging.Receiving;
import org.mailian.imaging.Sender;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Pinyin;
import org.mailian.kernel.Times;

/** The machines of the region: what they acquire is computed, and sent as any machine sends. */
@DemoPart
class Films {

    private static final int SLICES = 48;
    private static final double NODULE = 9;
    private static final int DAY = 24;

    private final Receiving receiving;

    Films(Receiving receiving) {
        this.receiving = receiving;
    }

    /** Who lies on the table, under which number, where and when. */
    record Shot(Invented patient, String accessionNumber, String site, Instant at) {}

    /** @param film a word of the script: chest, lumbar-spine, chest-ct, chest-ct-nodule, ultrasound, holter, or ecg and a rhythm */
    void send(String film, UUID institution, String machine, Shot shot) {
        var sender = new Sender(institution, new Actor(null, null, institution, machine), machine);
        objects(film, examination(shot)).forEach(it -> send(sender, it));
    }

    private static Stream<DataSet> objects(String film, Examination of) {
        return switch (film) {
            case "chest" -> new Radiograph(of).objects(View.CHEST).stream();
            case "lumbar-spine" -> new Radiograph(of).objects(View.LUMBAR_SPINE, View.LUMBAR_SPINE_LATERAL).stream();
            case "chest-ct" -> new ChestCt(of, SLICES, 0).objects();
            case "chest-ct-nodule" -> new ChestCt(of, SLICES, NODULE).objects();
            case "ultrasound" -> new UltrasoundLoop(of).objects().stream();
            case "holter" -> new Holter(of, DAY).objects().stream();
            default -> new RestingEcg(of, rhythm(film)).objects().stream();
        };
    }

    /** {@code ecg-atrial-fibrillation}. */
    private static Rhythm rhythm(String film) {
        return Rhythm.valueOf(film.substring("ecg-".length()).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private void send(Sender sender, DataSet it) {
        var bytes = new ByteArrayOutputStream();
        try {
            DicomFile.of(it, TransferSyntax.EXPLICIT_LITTLE_ENDIAN).write(bytes);
            receiving.file(sender, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** From the identity number: who it is, and when born. */
    private static Examination examination(Shot shot) {
        var number = Objects.requireNonNull(shot.patient().number());
        var name = shot.patient().name();
        var family = Pinyin.full(name.substring(0, 1)).iterator().next();
        var given = Pinyin.full(name.substring(1)).iterator().next();
        return new Examination(
                "%s^%s=%s^%s".formatted(family, given, name.charAt(0), name.substring(1)),
                number.substring(number.length() - 8),
                LocalDate.parse("%s-%s-%s"
                        .formatted(number.substring(6, 10), number.substring(10, 12), number.substring(12, 14))),
                (number.charAt(16) - '0') % 2 == 1 ? "M" : "F",
                shot.accessionNumber(),
                shot.site(),
                "",
                shot.at().atZone(Times.CHINA).toLocalDateTime(),
                number.hashCode());
    }
}
