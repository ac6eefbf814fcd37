package org.mailian.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case.InvitedParty;

/**
 * A place on a worklist: an institution, or one of its departments, in one case. Each institution has exactly one that is {@code whole}:
 * what its coordinators see, who see it once however many of its departments take part.
 */
record PartyRow(
        UUID institution,
        @Nullable UUID department,
        boolean whole,
        Side side,
        @Nullable String list,
        boolean unseen,
        @Nullable Instant due_at,
        UUID patient,
        String name,
        String pinyin,
        String initials) {

    /** @param acting the institution that did it and has therefore seen it; null when the system did */
    static List<PartyRow> of(Case it, Set<Side> mustAct, @Nullable UUID acting) {
        var rows = new ArrayList<PartyRow>();
        rows.add(row(it, it.requester(), true, Side.REQUESTER, mustAct, acting));
        if (it.responder() != null) {
            rows.add(row(it, it.responder(), true, Side.RESPONDER, mustAct, acting));
        }
        for (var invited : it.invited()) {
            add(rows, it, invited, mustAct, acting);
        }
        return rows;
    }

    private static void add(
            List<PartyRow> rows, Case it, InvitedParty invited, Set<Side> mustAct, @Nullable UUID acting) {
        var party = invited.party();
        var home = rows.stream()
                .filter(row -> row.institution().equals(party.institution().id()))
                .toList();
        var department = party.departmentId();
        if (home.isEmpty()
                || department != null && home.stream().noneMatch(row -> department.equals(row.department()))) {
            var acts = mustAct.isEmpty() ? EnumSet.noneOf(Side.class) : EnumSet.copyOf(mustAct);
            if (!invited.awaited() && acts.remove(Side.INVITED) && acts.isEmpty()) {
                acts.add(Side.RESPONDER);
            }
            rows.add(row(it, party, home.isEmpty(), Side.INVITED, acts, acting));
        }
    }

    private static PartyRow row(
            Case it, Party party, boolean whole, Side side, Set<Side> mustAct, @Nullable UUID acting) {
        var list = CaseHeader.list(mustAct, side);
        var dueAt = it.mostPressing(side.watched("TO_DO".equals(list)))
                .map(Clock::dueAt)
                .orElse(null);
        var institution = party.institution().id();
        var subject = it.subject().knownTo(side, it.id());
        return new PartyRow(
                institution,
                party.departmentId(),
                whole,
                side,
                list,
                !institution.equals(acting),
                dueAt,
                subject.patient(),
                subject.name(),
                subject.pinyin(),
                subject.initials());
    }
}
