package org.mailian.referral;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Case;
import org.mailian.casework.CodedReason;
import org.mailian.casework.Party;
import org.mailian.document.Paper;
import org.mailian.document.Paper.Box;
import org.mailian.document.Verifications;
import org.mailian.kernel.Times;
import org.mailian.patient.Identity;
import org.mailian.patient.Patients;
import org.mailian.referral.ReferralSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转出单 and 回转单 on paper: the two forms of rules §2.1, each with its stub and a code by which anybody can check it. */
@Service
@Transactional
public class Slips {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReferralSteps steps;
    private final Patients patients;
    private final Verifications verifications;

    Slips(ReferralSteps steps, Patients patients, Verifications verifications) {
        this.steps = steps;
        this.patients = patients;
        this.verifications = verifications;
    }

    /** The referral a scanned slip belongs to; to somebody who is no party to it, it does not exist. */
    @Transactional(readOnly = true)
    public UUID scanned(Caller caller, String code) {
        var id = verifications.subjectOf(code).orElseThrow(ReferralProblems::slipUnknown);
        return steps.look(caller, id).it().id();
    }

    /** The slip the patient carries; refused as {@code referral/slip-not-ready} before it is sent. */
    public byte[] outgoing(Caller caller, UUID id, Locale locale) {
        var opened = steps.look(caller, id);
        if (opened.referral().submittedAt() == null) {
            throw ReferralProblems.slipNotReady();
        }
        var labels = SlipLabels.in(locale);
        var it = opened.it();
        var to = Objects.requireNonNull(it.responder());
        var who = patients.reveal(caller, it.subject().patient(), "referral slip");
        var sent = Objects.requireNonNull(opened.referral().submittedAt());
        var title = labels.of("title.outgoing");
        var code = code(caller, it, "referral-outgoing", title, sent, labels);
        var content = opened.referral().content();

        var paper = Paper.a4(it.number())
                .title(it.requester().institution().name(), title + " · " + labels.of("stub"), it.number());
        person(paper, labels, who, it);
        paper.paragraph(
                day(sent) + "  " + labels.of("because") + " " + to.institution().name() + " " + department(to));
        paper.signatures(labels.of("doctor"), labels.of("date"));
        paper.tearLine(labels.of("tear"));
        paper.title(it.requester().institution().name(), title, it.number());
        person(paper, labels, who, it);
        paper.row(
                new Box(labels.of("receiver"), to.institution().name()),
                new Box(labels.of("department"), department(to)),
                new Box(
                        labels.of("visitType"),
                        content.visitType() == null ? "" : labels.of("visitType." + content.visitType())));
        paper.row(labels.of("impression"), text(content.impression()));
        paper.row(labels.of("diagnoses"), diagnoses(content));
        paper.row(labels.of("reason"), reason(opened, locale));
        paper.row(labels.of("presentIllness"), text(content.presentIllness()));
        paper.row(labels.of("pastHistory"), text(content.pastHistory()));
        paper.row(labels.of("allergy"), allergy(content, labels));
        paper.row(labels.of("treatment"), text(content.treatment()));
        paper.row(
                new Box(labels.of("arrangement"), arrangement(opened)),
                new Box(labels.of("consent"), consent(opened, labels)));
        paper.signatures(
                labels.of("doctor") + " " + doctor(it.requester()),
                labels.of("seal") + " " + it.requester().institution().name(),
                labels.of("date") + " " + day(sent));
        paper.paragraph(labels.of("notice"));
        return paper.code(verifications.address(code), labels.of("code"), it.number())
                .pdf();
    }

    /** The slip that goes back with the patient. */
    public byte[] returning(Caller caller, UUID id, Locale locale) {
        var opened = steps.look(caller, id);
        var plan = opened.referral().returnPlan();
        if (plan == null) {
            throw ReferralProblems.slipNotReady();
        }
        var labels = SlipLabels.in(locale);
        var it = opened.it();
        var from = Objects.requireNonNull(it.responder());
        var who = patients.reveal(caller, it.subject().patient(), "return slip");
        var title = labels.of("title.return");
        var code = code(caller, it, "referral-return", title, plan.writtenAt(), labels);

        var paper =
                Paper.a4(it.number()).title(from.institution().name(), title + " · " + labels.of("stub"), it.number());
        person(paper, labels, who, it);
        paper.row(
                new Box(labels.of("returnTo"), it.requester().institution().name()),
                new Box(labels.of("admissionNumber"), text(plan.admissionNumber())));
        paper.signatures(labels.of("doctor"), labels.of("date"));
        paper.tearLine(labels.of("tear"));
        paper.title(from.institution().name(), title, it.number());
        person(paper, labels, who, it);
        paper.row(
                new Box(labels.of("returnTo"), it.requester().institution().name()),
                new Box(labels.of("admissionNumber"), text(plan.admissionNumber())));
        paper.row(labels.of("diagnosis"), plan.diagnosis());
        paper.row(labels.of("mainResults"), text(plan.mainResults()));
        paper.row(labels.of("treatment"), plan.treatment());
        paper.row(labels.of("nextPlan"), plan.nextPlan());
        paper.row(labels.of("rehabilitation"), text(plan.rehabilitation()));
        paper.row(labels.of("medication"), text(plan.medication()));
        paper.row(labels.of("cautions"), text(plan.cautions()));
        paper.row(
                labels.of("followUp"),
                plan.followUpOn().stream().map(DAY::format).collect(Collectors.joining("   ")));
        paper.signatures(
                labels.of("doctor") + " " + plan.writtenBy(),
                labels.of("seal") + " " + from.institution().name(),
                labels.of("date") + " " + day(plan.writtenAt()));
        return paper.code(verifications.address(code), labels.of("code"), it.number())
                .pdf();
    }

    /** The public page behind the code shows who, where and when, as the paper does, with the name masked. */
    private String code(Caller caller, Case it, String kind, String title, Instant at, SlipLabels labels) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(labels.of("number"), it.number());
        facts.put(labels.of("name"), it.subject().maskedName());
        facts.put(labels.of("seal"), it.requester().institution().name());
        facts.put(
                labels.of("receiver"),
                Objects.requireNonNull(it.responder()).institution().name());
        facts.put(labels.of("date"), day(at));
        return verifications.issue(kind, it.id(), title, facts, (int) (at.getEpochSecond() / 60), caller.actor());
    }

    private static void person(Paper paper, SlipLabels labels, Identity who, Case it) {
        var age = who.birthDate().until(Times.dayInChina(it.openedAt())).getYears();
        paper.row(
                new Box(labels.of("name"), who.name()),
                new Box(labels.of("sex"), labels.of("sex." + who.sex())),
                new Box(labels.of("age"), age + " " + labels.of("years")),
                new Box(labels.of("phone"), text(who.phone())));
        paper.row(labels.of("address"), text(who.address()));
    }

    private static String department(Party party) {
        return party.department() == null ? "" : party.department().name();
    }

    private static String doctor(Party party) {
        return party.practitioner() == null ? "" : party.practitioner().name();
    }

    private static String diagnoses(ReferralContent content) {
        return content.diagnoses() == null
                ? ""
                : content.diagnoses().stream()
                        .map(it -> it.code() + " " + it.name())
                        .collect(Collectors.joining(";"));
    }

    private static String reason(Opened opened, Locale locale) {
        var content = opened.referral().content();
        if (content.reason() == null) {
            return "";
        }
        var reason = CodedReason.of(opened.rules().rules().reasons(), "REFER", content.reason());
        var word = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? reason.en() : reason.zh();
        return content.reasonText() == null ? word : word + " " + content.reasonText();
    }

    private static String allergy(ReferralContent content, SlipLabels labels) {
        if (content.allergyState() == null) {
            return labels.of("allergy.UNKNOWN");
        }
        return labels.of("allergy." + content.allergyState()) + " " + text(content.allergyText());
    }

    private static String arrangement(Opened opened) {
        var it = opened.referral().arrangement();
        return it == null
                ? ""
                : it.departmentName() + " " + text(it.bedName()) + " "
                        + MINUTE.format(it.admitAt().atZone(Times.CHINA));
    }

    private static String consent(Opened opened, SlipLabels labels) {
        var it = opened.referral().consent();
        if (it == null) {
            return labels.of("consent.none");
        }
        return it.agreed() ? labels.of("consent.agreed") + " " + it.signer() : labels.of("consent.deferred");
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(Times.CHINA));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
