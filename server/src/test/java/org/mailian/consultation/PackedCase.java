package org.mailian.consultation;

import static org.mailian.consultation.ConsultationRegion.act;
import static org.mailian.consultation.ConsultationRegion.matter;
import static org.mailian.consultation.ConsultationRegion.seen;
import static org.mailian.consultation.ConsultationTalk.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mailian.SignedIn;
import org.mailian.consultation.ConsultationRegion.Places;
import org.mailian.diagnosis.StudyFixtures;
import org.mailian.imaging.Studies;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;

/**
 * A consultation that was sent to the county with one study of the patient in its material and another one left out.
 *
 * @param study in the material
 * @param other of the same patient, not in it
 */
record PackedCase(ConsultationTalk talk, UUID id, String study, String other) {

    static PackedCase sent(Places places, int port, StudyFixtures fixtures, Studies studies) {
        var doctor = places.doctor().at(port);
        var talk = new ConsultationTalk(places, doctor, places.centre().at(port));
        var id = talk.draft(matter(ConsultationKind.SINGLE, places.county()));
        var patient = UUID.fromString(text(seen(doctor, id), "/patient"));
        var study = fixtures.received(places.township(), number(), "19610308", "F");
        var other = fixtures.received(places.township(), number(), "19610308", "F");
        List.of(study, other).forEach(uid -> studies.identify(uid, patient, Actor.system()));
        var packed = new PackedCase(talk, id, study, other);
        packed.write(doctor, Map.of());
        act(doctor, id, "submit", Map.of());
        return packed;
    }

    private static String number() {
        return "A" + Ids.next().toString().substring(24);
    }

    /** The matter with the study, and what is said otherwise. */
    void write(SignedIn doctor, Map<String, Object> otherwise) {
        var matter = new HashMap<>(matter(ConsultationKind.SINGLE, talk.region().county()));
        matter.put("studies", List.of(study));
        matter.putAll(otherwise);
        doctor.put("/api/consultations/" + id, matter, seen(doctor, id).etag()).expect(200);
    }
}
