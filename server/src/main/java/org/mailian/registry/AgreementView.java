package org.mailian.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.directory.Agreement;
import org.mailian.directory.AgreementLists.Headed;
import org.mailian.directory.AgreementLists.SideNames;
import org.mailian.directory.AgreementState;
import org.mailian.directory.Direction;
import tools.jackson.databind.JsonNode;

/** An agreement as it is shown: its terms, signatures and the reason of its end to its parties only. */
record AgreementView(
        UUID id,
        String number,
        @Nullable UUID consortium,
        AgreementSide requester,
        AgreementSide responder,
        boolean mutual,
        Set<String> services,
        Set<Direction> directions,
        LocalDate validFrom,
        LocalDate validUntil,
        AgreementState state,
        @Nullable Instant signedAt,
        @Nullable Instant terminatedAt,
        @Nullable String terminationReason,
        @Schema(type = "object") @Nullable JsonNode terms,
        @Nullable List<AgreementSignature> signatures,
        boolean waitsForYou) {

    record AgreementSide(
            UUID institution,
            String name,
            String nameEn,
            @Nullable UUID department,
            @Nullable String departmentName,
            @Nullable String departmentNameEn,
            boolean signed) {

        static AgreementSide of(Agreement agreement, Agreement.Party side, SideNames names) {
            return new AgreementSide(
                    side.institution(),
                    names.name(),
                    names.nameEn(),
                    side.department(),
                    names.departmentName(),
                    names.departmentNameEn(),
                    agreement.isSignedBy(side.institution()));
        }
    }

    record AgreementSignature(UUID institution, String signer, String digest, Instant signedAt) {}

    static AgreementView of(Headed headed, Caller caller) {
        var it = headed.agreement();
        var party = it.isParty(caller.institution());
        return new AgreementView(
                it.id(),
                it.number(),
                it.consortium(),
                AgreementSide.of(it, it.requester(), headed.requester()),
                AgreementSide.of(it, it.responder(), headed.responder()),
                it.mutual(),
                it.services(),
                it.directions(),
                it.validFrom(),
                it.validUntil(),
                it.state(),
                it.signedAt(),
                it.terminatedAt(),
                party ? it.terminationReason() : null,
                party ? it.terms() : null,
                party
                        ? it.signatures().stream()
                                .map(s -> new AgreementSignature(s.institution(), s.signer(), s.digest(), s.signedAt()))
                                .toList()
                        : null,
                party && it.state() == AgreementState.DRAFT && !it.isSignedBy(caller.institution()));
    }
}
