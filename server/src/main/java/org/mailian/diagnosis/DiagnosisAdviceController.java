package org.mailian.diagnosis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Rule;
import org.mailian.access.Rule.Scope;
import org.mailian.directory.Receivers;
import org.mailian.kernel.Times;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what helps to order and to read: the region's rules, and who reads for the caller's institution. */
@RestController
@RequestMapping("/api/remote-diagnoses")
class DiagnosisAdviceController {

    record RegionalReadingRules(String version, DiagnosisRules rules) {}

    /** Somebody an agreement in force lets read for us. */
    record ReadingInstitution(
            UUID institution,
            String name,
            String nameEn,
            @Nullable UUID department,
            @Nullable String departmentName,
            @Nullable String departmentNameEn,
            String agreementNumber) {}

    record ReadingInstitutionList(List<ReadingInstitution> institutions) {}

    private final DiagnosisPolicy policy;
    private final Receivers receivers;

    DiagnosisAdviceController(DiagnosisPolicy policy, Receivers receivers) {
        this.policy = policy;
        this.receivers = receivers;
    }

    @Rule(
            value = Scope.SIGNED_IN,
            any = {Permission.CASE_READ, Permission.DIRECTORY_WRITE})
    @GetMapping("/rules")
    RegionalReadingRules rules(Caller caller) {
        var decision = policy.of(caller.institution());
        return new RegionalReadingRules(decision.version(), decision.rules());
    }

    /** Whom an examination may be sent to, the nearest first. Refused: {@code diagnosis/unknown-examination}. */
    @Rule(value = Scope.INSTITUTION, any = Permission.DIAGNOSIS_REQUEST)
    @GetMapping("/reading-institutions")
    ReadingInstitutionList institutions(Caller caller, @RequestParam String examination) {
        var rules = policy.of(caller.institution()).rules();
        var specialty = rules.examination(examination).specialty();
        var found = receivers
                .candidates(
                        caller.institution(),
                        caller.department(),
                        ReadingAgreements.SERVICE,
                        specialty,
                        Times.dayInChina(policy.now()))
                .stream()
                .map(it -> new ReadingInstitution(
                        it.institution().id(),
                        it.institution().name(),
                        it.institution().nameEn(),
                        it.department() == null ? null : it.department().id(),
                        it.department() == null ? null : it.department().name(),
                        it.department() == null ? null : it.department().nameEn(),
                        it.agreement().number()))
                .toList();
        return new ReadingInstitutionList(found);
    }
}
