package org.mailian.patient;

import static org.mailian.access.Permission.PATIENT;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Reads;
import org.mailian.access.Rule;
import org.mailian.kernel.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patients of one's own institution, and those a case opened to it. */
@RestController
@RequestMapping("/api/patients")
class PatientController {

    /** @param kind CV02.01.101, INSURANCE or RECORD */
    record PatientNumber(
            @NotBlank @Size(max = 10) String kind,
            @NotBlank @Size(max = 40) String number) {}

    record PatientRegistration(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Pattern(regexp = "[0129]") String sex,
            @Nullable LocalDate birthDate,
            @Nullable Boolean birthDateEstimated,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Size(max = 200) String address,
            @Nullable @Size(max = 20) String identityNumber,
            @Nullable @Size(max = 8) List<@Valid PatientNumber> numbers,
            @Nullable Boolean anotherPerson) {

        Registration registration() {
            var all = new ArrayList<Numbered>();
            if (identityNumber != null && !identityNumber.isBlank()) {
                all.add(new Numbered(IdentifierKind.IDENTITY_CARD, identityNumber));
            }
            if (numbers != null) {
                numbers.forEach(it -> all.add(new Numbered(IdentifierKind.of(it.kind()), it.number())));
            }
            return new Registration(
                    name,
                    sex,
                    birthDate,
                    Boolean.TRUE.equals(birthDateEstimated),
                    phone,
                    address,
                    all,
                    Boolean.TRUE.equals(anotherPerson));
        }
    }

    /** @param warnings what is worth a second look at the card: {@code region-unknown} */
    record PatientRegistered(UUID patient, List<String> warnings) {}

    record RevealReason(@NotBlank @Size(min = 2, max = 200) String reason) {}

    private final Patients patients;
    private final Registrar registrar;
    private final Reads reads;

    PatientController(Patients patients, Registrar registrar, Reads reads) {
        this.patients = patients;
        this.registrar = registrar;
        this.reads = reads;
    }

    /** 201 for somebody new to the institution, 200 for somebody it has. */
    @PostMapping
    @Rule(value = INSTITUTION, any = PATIENT)
    ResponseEntity<PatientRegistered> register(Caller caller, @Valid @RequestBody PatientRegistration it) {
        var registered = registrar.register(caller, it.registration());
        var answer = new PatientRegistered(registered.patient(), warnings(it.identityNumber()));
        return registered.added()
                ? ResponseEntity.created(URI.create("/api/patients/" + registered.patient()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    @GetMapping
    @Rule(value = INSTITUTION, any = PATIENT)
    Page<Patient> find(
            Caller caller,
            @RequestParam(required = false) @Size(max = 60) @Nullable String q,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        return patients.find(caller, q, after, limit);
    }

    @GetMapping("/{id}")
    @Rule(value = INSTITUTION, any = PATIENT)
    Patient patient(Caller caller, @PathVariable UUID id) {
        return patients.get(caller, id);
    }

    @PostMapping("/{id}/identity")
    @Rule(value = INSTITUTION, any = PATIENT)
    Identity reveal(Caller caller, @PathVariable UUID id, @Valid @RequestBody RevealReason it) {
        return patients.reveal(caller, id, it.reason());
    }

    /** Which people of one's own institution looked at the patient, and why. */
    @GetMapping("/{id}/reads")
    @Rule(value = INSTITUTION, any = PATIENT)
    Page<Reads.ReadLine> reads(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int limit) {
        patients.requireOpenTo(caller, id);
        return reads.byInstitution(caller, id, after, limit);
    }

    private static List<String> warnings(@Nullable String identityNumber) {
        if (identityNumber == null || identityNumber.isBlank()) {
            return List.of();
        }
        var card = new IdentityNumber(IdentityNumber.normal(identityNumber));
        return card.regionIsKnown() ? List.of() : List.of("region-unknown");
    }
}
