package org.mailian.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.springframework.stereotype.Service;

/**
 * The index of people in care. What is shown of anybody is asked for by a caller, given only when the caller's institution treats
 * the person or a live case opened them to it, and noted in the log of reads before it is given.
 */
@Service
public class Patients {

    /** Four digits: somebody types a number, or a name nobody has. */
    private static final Pattern NUMBER = Pattern.compile("[0-9](.*[0-9]){3}");

    private final Registrar registrar;
    private final PatientIndex index;
    private final Sights sights;
    private final Disclosure disclosure;

    Patients(Registrar registrar, PatientIndex index, Sights sights, Disclosure disclosure) {
        this.registrar = registrar;
        this.index = index;
        this.sights = sights;
        this.disclosure = disclosure;
    }

    /**
     * Takes somebody into the care of the caller's institution and answers their id: the same one when the institution has them
     * already. Needs PATIENT. See {@link Registrar} for what is told of patients of others: nothing.
     *
     * <p>Refused: {@code patient/identity-number-*}, {@code patient/sex-mismatch}, {@code patient/birth-date-mismatch}, {@code
     * patient/name-mismatch}, {@code patient/looks-known}, {@code patient/record-number-taken} and malformed texts.
     */
    public UUID register(Caller caller, Registration registration) {
        return registrar.register(caller, registration).patient();
    }

    /** The patient, masked. Refused: {@code patient/unknown} (404) when they are not open to the caller's institution. */
    public Patient get(Caller caller, UUID patient) {
        return disclosure.masked(caller, patient);
    }

    /** Whether the caller's institution treats the patient or a live case opens them to it. Shows nothing, so nothing is noted. */
    public boolean isOpenTo(Caller caller, UUID patient) {
        return sights.sees(caller.institution(), patient);
    }

    /** The same as a refusal: {@code patient/unknown} (404). */
    public void requireOpenTo(Caller caller, UUID patient) {
        if (!isOpenTo(caller, patient)) {
            throw PatientProblems.unknown(patient);
        }
    }

    /**
     * Of a patient who is open to the caller, or {@code patient/unknown}. For a room that writes it into what it keeps: not masked, not
     * noted, never for a browser as it is.
     */
    public PatientSummary summary(Caller caller, UUID patient) {
        return sights.summary(caller.institution(), patient);
    }

    /** The same as an institution may know it, for the house itself acting on its behalf: never an answer to a caller. */
    public PatientSummary summary(UUID institution, UUID patient) {
        return sights.summary(institution, patient);
    }

    /**
     * Patients whose name begins so (characters, full pinyin, initials), or whose whole document, insurance, record or telephone number
     * it is; with nothing typed, those registered last. Names come in the order of their words. Masked.
     *
     * @param limit 1 to 100
     */
    public Page<Patient> find(Caller caller, @Nullable String query, @Nullable String after, int limit) {
        caller.must(Permission.PATIENT);
        var typed = query == null ? "" : query.replaceAll("\\p{Cntrl}", "").strip();
        var found = find(caller.institution(), typed, Place.parse(after, 2), limit + 1);
        return disclosure.masked(caller, Page.of(found, limit, it -> Place.at(it.foundBy(), it.id())));
    }

    /** A whole number means the one who has it; only when nobody has is it tried as the beginning of a name. */
    private List<Seen> find(UUID institution, String typed, @Nullable Place place, int limit) {
        var after = place == null ? null : new PatientIndex.After(place.text(0), place.uuid(1));
        if (typed.isEmpty()) {
            return index.recent(institution, after, limit);
        }
        var numbered =
                after == null && NUMBER.matcher(typed).find() ? index.numbered(institution, typed) : List.<Seen>of();
        return numbered.isEmpty()
                ? index.named(institution, typed, after, limit)
                : numbered.stream().limit(limit - 1).toList();
    }

    /** The one patient open to the caller who has this identity number, however it was typed. Needs PATIENT; shows nothing. */
    public Optional<UUID> byIdentityNumber(Caller caller, String number) {
        caller.must(Permission.PATIENT);
        return index.byIdentityNumber(caller.institution(), number);
    }

    /**
     * Whose whole numbers these are (document, insurance, record), among the patients open to the caller's institution. For a room that
     * compares what a machine wrote; shows nothing, so nothing is noted.
     */
    public Map<String, Set<UUID>> numbered(Caller caller, Set<String> numbers) {
        return numbers.isEmpty() ? Map.of() : index.numbered(caller.institution(), numbers);
    }

    /**
     * Name, telephone, address and numbers in clear; through a case that opened only the summary, name and telephone. Noted in the log
     * of reads and journaled with the reason. Refused: {@code patient/unknown}, {@code patient/reason-needed}.
     */
    public Identity reveal(Caller caller, UUID patient, String reason) {
        return disclosure.clear(caller, patient, reason);
    }

    /**
     * A case gives an institution sight of the patient; doing so again changes how much and until when.
     *
     * @param until null: until {@link #close}
     */
    public void open(UUID patient, UUID institution, UUID caseId, RecordAccess level, @Nullable Instant until) {
        sights.open(patient, institution, caseId, level, until);
    }

    /** The case goes on to somebody else, and the sight with it: {@code from} loses it in the moment {@code to} has it. */
    public void pass(UUID patient, UUID from, UUID to, UUID caseId, RecordAccess level) {
        sights.pass(patient, from, to, caseId, level);
    }

    /** The case takes the sight back, from one institution or from all. What was given by other cases stays. */
    public void close(UUID caseId, @Nullable UUID institution) {
        sights.close(caseId, institution);
    }
}
