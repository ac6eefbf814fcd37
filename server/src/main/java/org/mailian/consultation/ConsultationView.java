package org.mailian.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseView;
import org.mailian.casework.Choice;
import org.mailian.casework.CodedReason;
import org.mailian.casework.Side;
import org.mailian.consultation.ConsultationRules.CheckItem;
import org.mailian.consultation.ConsultationRules.InvitationRule;
import org.mailian.consultation.ConsultationRules.KindRule;
import org.mailian.consultation.ExpertSeat.Opinion;

/**
 * A consultation as the caller may see it. Those who are asked see the material as it was sent last, never what is being written.
 *
 * @param patient the id of the case instead where the caller's side may not learn who it is
 * @param matter what the asking side writes; for the others the last version of the material
 * @param missing what the centre missed when it last sent the request back
 * @param meeting the room they meet in
 * @param checkList the material its specialty wants to see
 * @param packs versions of the material, the first first
 * @param looks who looked beyond the material, and why
 * @param me the caller's own seat
 * @param rule what this kind needs
 * @param reasons the region's reasons, by list
 */
public record ConsultationView(
        @JsonProperty("case") CaseHeader header,
        UUID patient,
        ConsultationMatter matter,
        @Nullable ConsultationConsent consent,
        Consultation.@Nullable ConsultationTerms terms,
        Consultation.@Nullable MissingMaterial missing,
        Consultation.@Nullable SessionHour hour,
        @Nullable UUID meeting,
        List<SeatView> seats,
        List<Consultation.TalkLine> talk,
        @Nullable DeliveredView report,
        Consultation.@Nullable AskersDecision decision,
        List<RatingView> ratings,
        ConsultationTimes times,
        List<CheckItem> checkList,
        List<PackView> packs,
        List<BeyondView> looks,
        @Nullable UUID me,
        KindRule rule,
        InvitationRule invitation,
        Map<String, List<CodedReason>> reasons,
        List<Choice> actions)
        implements CaseView {

    /** @param signer for the asking side only: it may be the patient's own name */
    public record ConsultationConsent(
            boolean agreed, boolean deferred, @Nullable String signer, Instant at) {}

    /** @param opinion absent until it is signed; the asking side sees it once the report is delivered */
    public record SeatView(
            UUID practitioner,
            String name,
            @Nullable String title,
            UUID institution,
            String institutionName,
            String institutionNameEn,
            @Nullable String departmentName,
            @Nullable String departmentNameEn,
            ExpertSeat.State state,
            @Nullable String reason,
            Instant invitedAt,
            @Nullable Instant answeredAt,
            boolean signed,
            @Nullable Opinion opinion,
            @Nullable Instant signedAt) {}

    public record DeliveredView(String deliveredBy, Instant at) {}

    public record RatingView(
            Side side, String name, int stars, @Nullable String text, Instant at) {}

    /**
     * @param by who sent it
     * @param pseudonym what the patient is called in it; null where the patient is named
     */
    public record PackView(
            int version,
            Instant frozenAt,
            String by,
            List<ConsultationPack.PackFile> files,
            List<ConsultationPack.PackStudy> studies,
            List<ConsultationPack.PackTrend> laboratory,
            @Nullable String pseudonym) {}

    /** @param studies what the caller may open of it; all of it for the asking side */
    public record BeyondView(
            String name, String institutionName, String reason, Instant at, List<ConsultationPack.PackStudy> studies) {}

    @Override
    public CaseHeader header() {
        return header;
    }
}
