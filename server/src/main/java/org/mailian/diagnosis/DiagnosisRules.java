package org.mailian.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.ByPriority;
import org.mailian.casework.Clock;
import org.mailian.casework.CodedReason;
import org.mailian.casework.Priority;
import org.mailian.casework.WaitRule;

/**
 * The regional rules of remote diagnosis: pack {@code diagnosis}, national default in {@code policy/diagnosis.json}.
 *
 * @param promises how soon a report is due, by modality (rules §1.5, last row); {@code OTHER} for those not named
 * @param clocks the other waits, by clock name
 * @param ladder who is told when a report is late
 * @param examinations what may be ordered
 * @param bodyParts how parts of the body are called
 * @param subspecialties 亚专业: which parts of the body belong together where somebody reads only some
 * @param templates what a report may begin with
 * @param phrases sentences a reader needs often
 * @param critical 危急值: what must reach a human being at once
 * @param matching which pictures without a number are proposed to an order
 * @param reportLink how long the patient's key to a report lasts
 * @param reasons coded reasons by list: QUALITY, TAKE_OVER, CANCEL, RETRACT, ADDENDUM
 */
public record DiagnosisRules(
        Map<String, ByPriority> promises,
        Map<String, WaitRule> clocks,
        List<Clock.Rung> ladder,
        List<Examination> examinations,
        List<BodyPart> bodyParts,
        List<Subspecialty> subspecialties,
        List<Template> templates,
        List<Phrase> phrases,
        List<CriticalValue> critical,
        Matching matching,
        ReportLinkRule reportLink,
        Map<String, List<CodedReason>> reasons) {

    private static final String OTHER = "OTHER";

    /**
     * What may be ordered.
     *
     * @param modality DICOM modality (0008,0060), such as DX, CT or ECG; HOLTER, which DICOM calls ECG too, because other people read it
     * @param bodyPart DICOM body part examined (0018,0015)
     * @param specialty 诊疗科目 code of the department whose pool it goes into
     * @param secondReading when a second reader must agree
     * @param structured codes the report asks for, with their unit
     * @param priceItem code of the price item
     */
    public record Examination(
            String code,
            String zh,
            String en,
            String modality,
            String bodyPart,
            String specialty,
            SecondReading secondReading,
            List<StructuredItem> structured,
            String priceItem) {}

    /** @param code DICOM body part examined (0018,0015) */
    public record BodyPart(String code, String zh, String en) {}

    /** @param bodyParts codes */
    public record Subspecialty(String code, String zh, String en, List<String> bodyParts) {}

    public enum SecondReading {
        ALWAYS,
        /** Only where the first reader may not sign alone. */
        WHEN_FIRST_MAY_NOT_SIGN
    }

    public record StructuredItem(
            String code, String zh, String en, @Nullable String unit) {}

    /** @param examinations codes it is for */
    public record Template(
            String code, String zh, String en, List<String> examinations, String findings, String impression) {}

    /** @param modality the one it is for */
    public record Phrase(String modality, String label, String text) {}

    /** @param modality the one it is for */
    public record CriticalValue(String code, String zh, String en, String modality) {}

    /** @param days when nobody says */
    public record ReportLinkRule(int days) {}

    /**
     * @param before how long before the order the pictures may have been made
     * @param after how long after it
     * @param most how many are proposed
     * @param modalities what machines may call what was ordered, where that is more than its own name
     */
    public record Matching(Duration before, Duration after, int most, Map<String, Set<String>> modalities) {

        boolean fits(String ordered, List<String> made) {
            return made.stream().anyMatch(modalities.getOrDefault(ordered, Set.of(ordered))::contains);
        }
    }

    Examination examination(String code) {
        return examinations.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() -> DiagnosisProblems.unknownExamination(code));
    }

    CriticalValue critical(String code, String modality) {
        return critical.stream()
                .filter(it -> it.code().equals(code) && it.modality().equals(modality))
                .findFirst()
                .orElseThrow(() -> DiagnosisProblems.unknownCriticalValue(code));
    }

    /** Refuses a template or a structured finding the region does not know for this examination. */
    void check(ReportContent content, Examination examination) {
        if (content.template() != null
                && templates.stream().noneMatch(it -> it.code().equals(content.template()))) {
            throw DiagnosisProblems.unknownTemplate(content.template());
        }
        for (var finding :
                content.structured() == null ? List.<ReportContent.StructuredFinding>of() : content.structured()) {
            if (examination.structured().stream().noneMatch(it -> it.code().equals(finding.code()))) {
                throw DiagnosisProblems.unknownFinding(finding.code());
            }
        }
    }

    /** How long the report of a modality may take. */
    Duration promise(String modality, Priority priority) {
        var promise = promises.getOrDefault(modality, promises.get(OTHER));
        if (promise == null) {
            throw new IllegalStateException("The diagnosis policy promises nothing for " + modality);
        }
        return promise.of(priority);
    }

    /** The plan of a clock for one case. */
    Clock.Plan plan(String name, String modality, Priority priority, String policyVersion) {
        if (DiagnosisWorkflow.REPORT.equals(name)) {
            return new Clock.Plan(promise(modality, priority), ladder, policyVersion);
        }
        var rule = clocks.get(name);
        if (rule == null) {
            throw new IllegalStateException("The diagnosis policy has no clock " + name);
        }
        return new Clock.Plan(rule.length().of(priority), rule.ladder(), policyVersion);
    }
}
