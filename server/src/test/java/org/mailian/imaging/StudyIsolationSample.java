package org.mailian.imaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mailian.IsolationSample;
import org.mailian.dicom.Tag;
import org.mailian.imaging.Slices.Place;
import org.mailian.kernel.Actor;
import org.springframework.stereotype.Component;

/** A study is its institution's, and a party's by a grant; a stranger finds it by no address and no search. */
@Component
class StudyIsolationSample implements IsolationSample {

    private final Receiving receiving;
    private final Studies studies;

    StudyIsolationSample(Receiving receiving, Studies studies) {
        this.receiving = receiving;
        this.studies = studies;
    }

    @Override
    public String resource() {
        return "studies";
    }

    @Override
    public Shown make(Stage stage) {
        var place = Place.fresh();
        var slice = Slices.slice(place, 1);
        try {
            receiving.file(
                    new Sender(stage.own(), Actor.system(), "CT1"), new ByteArrayInputStream(Slices.file(slice)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        studies.grant(place.study(), stage.party(), UUID.randomUUID(), Actor.system());
        var accession = slice.text(Tag.ACCESSION_NUMBER, "");
        return new Shown(
                "/dicom-web/studies/{study}",
                Map.of(
                        "study",
                        place.study(),
                        "series",
                        place.series(),
                        "instance",
                        slice.text(Tag.SOP_INSTANCE_UID, ""),
                        "frames",
                        "1",
                        "place",
                        "7FE00010"),
                Set.of(place.study(), accession, slice.text(Tag.PATIENT_ID, "")),
                List.of(
                        "/dicom-web/studies?AccessionNumber=" + accession,
                        "/dicom-web/studies?PatientName=Zhou*",
                        "/dicom-web/series?StudyInstanceUID=" + place.study(),
                        "/dicom-web/instances?SeriesInstanceUID=" + place.series()),
                true);
    }
}
