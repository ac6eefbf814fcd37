package org.mailian.consultation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.consultation.ConsultationMatter.Part;
import org.mailian.consultation.Stripping.StrippedSpan;
import org.mailian.consultation.Stripping.StrippedText;
import org.mailian.patient.Patients;
import org.mailian.patient.masking.Identities;
import org.mailian.patient.masking.IdentityKind;
import org.mailian.patient.masking.IdentitySpan;
import org.mailian.patient.masking.KnownPerson;
import org.mailian.patient.masking.Masking;
import org.mailian.patient.masking.Pseudonyms;
import org.springframework.stereotype.Component;

/** The texts of a request: what in them tells who somebody is, and how they read without it. */
@Component
class TextStripping {

    /** Stands in the log of who looked at the patient. */
    private static final String WHY = "\u53BB\u6807\u8BC6\u5BA1\u6838";

    private static final String PATIENT = "patient";

    private final Patients patients;

    TextStripping(Patients patients) {
        this.patients = patients;
    }

    /** With proposals for every text that is new or has changed; the patient is looked up only where there is one. */
    Stripping proposed(Caller caller, Case it, Consultation consultation, Stripping stripping) {
        var matter = consultation.matter();
        var open = Stripping.TEXTS.stream()
                .filter(part -> matter.text(part) != null && !stripping.knows(part, text(matter, part)))
                .toList();
        if (open.isEmpty()) {
            return stripping;
        }
        var known = known(caller, it, consultation);
        var next = stripping;
        for (var part : open) {
            var text = text(matter, part);
            var spans =
                    Identities.find(text, known).stream().map(StrippedSpan::of).toList();
            next = next.with(part, new StrippedText(text, spans, null));
        }
        return next;
    }

    /** What is written now, without what is accepted so far; one person has one pseudonym in all of it. */
    static Map<Part, String> masked(Case it, ConsultationMatter matter, Stripping stripping) {
        var names = new Pseudonyms();
        names.of(IdentityKind.PATIENT_NAME, PATIENT);
        var masked = new EnumMap<Part, String>(Part.class);
        for (var part : Stripping.TEXTS) {
            var text = matter.text(part);
            var known = stripping.texts().get(part);
            if (text != null && known != null && known.text().equals(text)) {
                var accepted = known.spans().stream()
                        .filter(StrippedSpan::accepted)
                        .map(span ->
                                patientIsOne(span.span(), text, it.subject().name()))
                        .toList();
                masked.put(part, Masking.apply(text, accepted, names));
            }
        }
        return masked;
    }

    /** Found or marked by hand, in full or in part: a case has one patient, who has one pseudonym. */
    private static IdentitySpan patientIsOne(IdentitySpan it, String text, String name) {
        var patient = it.kind() == IdentityKind.PATIENT_NAME
                || text.substring(it.start(), it.end()).equals(name);
        return patient ? new IdentitySpan(it.start(), it.end(), IdentityKind.PATIENT_NAME, it.sureness(), PATIENT) : it;
    }

    /** How the patient is called in all of it. */
    static String pseudonym() {
        return new Pseudonyms().of(IdentityKind.PATIENT_NAME, PATIENT);
    }

    private List<KnownPerson> known(Caller caller, Case it, Consultation consultation) {
        var known = new ArrayList<KnownPerson>();
        known.add(KnownPerson.patient(patients.reveal(caller, consultation.patient(), WHY)));
        var consent = consultation.consent();
        if (consent != null
                && !consent.signer().isBlank()
                && !consent.signer().strip().equals(it.subject().name())) {
            known.add(KnownPerson.relative(consent.signer(), null));
        }
        var doctor = it.requester().practitioner();
        if (doctor != null) {
            known.add(new KnownPerson(IdentityKind.STAFF_NAME, doctor.name(), List.of(), List.of(), List.of(), null));
        }
        return known;
    }

    private static String text(ConsultationMatter matter, Part part) {
        var text = matter.text(part);
        return text == null ? "" : text;
    }
}
