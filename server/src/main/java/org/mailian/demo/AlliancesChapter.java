package org.mailian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Agreement.Party;
import org.mailian.directory.Agreements;
import org.mailian.directory.ConsortiumModel;
import org.mailian.directory.Direction;
import org.mailian.directory.MembershipRole;
import org.mailian.directory.Register;
import org.mailian.directory.Register.NewConsortium;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Third chapter: who belongs together, and what they signed. */
@DemoPart
@Order(3)
class AlliancesChapter implements Chapter {

    record Bonds(List<Bond> consortia, List<Paper> agreements, Map<String, Price> prices) {}

    /** @param responderShare percent */
    record Price(int total, int responderShare) {}

    /** @param since days ago */
    record Bond(
            String name,
            String nameEn,
            ConsortiumModel model,
            @Nullable String region,
            @Nullable String specialty,
            int since,
            String lead,
            List<String> core,
            List<String> members) {}

    /**
     * An agreement, mutual.
     *
     * @param signed those who signed, first to last
     * @param from first day, from today
     * @param to last day, from today
     * @param prices the prices of remote readings are part of it
     * @param drafted day it was written, from today; usually a fortnight before the first day
     */
    record Paper(
            String number,
            List<String> between,
            List<String> signed,
            int from,
            int to,
            @Nullable Integer drafted,
            @Nullable Set<String> services,
            @Nullable Set<Direction> directions,
            @Nullable Boolean prices,
            @Nullable String consortium,
            @Nullable String note) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final Register register;
    private final Agreements agreements;
    private final DemoClock clock;

    AlliancesChapter(Register register, Agreements agreements, DemoClock clock) {
        this.register = register;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public void tell(Cast cast, Instant now) {
        var bonds = Script.read("consortia", new TypeReference<Bonds>() {});
        for (var bond : bonds.consortia()) {
            clock.at(now.minus(bond.since(), ChronoUnit.DAYS), () -> found(bond, cast));
        }
        for (var paper : bonds.agreements()) {
            sign(paper, bonds.prices(), cast, now);
        }
    }

    private void found(Bond it, Cast cast) {
        var lead = cast.place(it.lead());
        var since = Times.dayInChina(clock.instant());
        var consortium = register.addConsortium(
                new NewConsortium(
                        it.name(),
                        it.nameEn(),
                        it.model(),
                        lead.institution(),
                        lead.department(),
                        it.region(),
                        it.specialty(),
                        since),
                Actor.system());
        cast.consortium(it.name(), consortium);
        it.core().forEach(key -> join(consortium, cast.place(key), MembershipRole.CORE, since));
        it.members().forEach(key -> join(consortium, cast.place(key), MembershipRole.MEMBER, since));
    }

    private void join(UUID consortium, Cast.Place place, MembershipRole role, LocalDate since) {
        register.addMembership(consortium, place.institution(), place.department(), role, since, Actor.system());
    }

    private void sign(Paper it, Map<String, Price> prices, Cast cast, Instant now) {
        var today = Times.dayInChina(now);
        var drafted = now.plus(Optional.ofNullable(it.drafted()).orElse(it.from() - 14), ChronoUnit.DAYS);
        var sides = it.between().stream().map(cast::place).toList();
        var signers = it.signed();
        var draftedBy = signers.isEmpty() ? Actor.system() : cast.actor(signers.getFirst());
        var agreement = clock.at(
                drafted,
                () -> agreements.draft(
                        new Agreements.Draft(
                                it.number(),
                                it.consortium() == null ? null : cast.consortium(it.consortium()),
                                party(sides.getFirst()),
                                party(sides.getLast()),
                                true,
                                Optional.ofNullable(it.services()).orElse(Set.of("referral")),
                                Optional.ofNullable(it.directions()).orElse(Set.of(Direction.UP, Direction.DOWN)),
                                today.plusDays(it.from()),
                                today.plusDays(it.to()),
                                JSON.valueToTree(terms(it, prices))),
                        draftedBy));
        for (var turn = 0; turn < signers.size(); turn++) {
            var signer = cast.actor(signers.get(turn));
            if (signer.institution() == null || signer.practitioner() == null) {
                continue;
            }
            var institution = signer.institution();
            var practitioner = signer.practitioner();
            clock.at(drafted.plus(2L + 3L * turn, ChronoUnit.DAYS), () -> {
                agreements.sign(agreement, institution, practitioner, signer);
            });
        }
    }

    private static Party party(Cast.Place place) {
        return new Party(place.institution(), place.department());
    }

    private static Map<String, Object> terms(Paper it, Map<String, Price> prices) {
        return Map.of(
                "prices",
                Boolean.TRUE.equals(it.prices()) ? prices : Map.of(),
                "settlement",
                "转诊协调不收费;检查、治疗按接收方所在地价格项目收取",
                "liability",
                "转运途中由转出方负责,到达并完成交接后由接收方负责",
                "note",
                Optional.ofNullable(it.note()).orElse(""));
    }
}
