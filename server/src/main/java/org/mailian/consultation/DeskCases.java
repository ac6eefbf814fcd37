package org.mailian.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.casework.CaseHeader;
import org.mailian.casework.CaseSearch;
import org.mailian.meeting.Meetings;
import org.springframework.stereotype.Component;

/** The cases a centre has in hand, each with its header and how many are in its room: three statements, however many there are. */
@Component
class DeskCases {

    record DeskCase(CaseHeader header, Consultation it, int present) {

        boolean isIn(String... states) {
            return List.of(states).contains(header.state());
        }
    }

    private final DeskTable table;
    private final CaseSearch search;
    private final Meetings meetings;

    DeskCases(DeskTable table, CaseSearch search, Meetings meetings) {
        this.table = table;
        this.search = search;
        this.meetings = meetings;
    }

    List<DeskCase> of(Caller caller, Instant from, Instant until) {
        var found = table.inHand(caller.institution(), from, until);
        Map<UUID, CaseHeader> headers = search
                .these(caller, found.stream().map(Consultation::caseId).toList())
                .stream()
                .collect(Collectors.toMap(CaseHeader::id, Function.identity()));
        var present = meetings.present(found.stream()
                .map(Consultation::meeting)
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .filter(it -> headers.containsKey(it.caseId()))
                .map(it -> new DeskCase(
                        Objects.requireNonNull(headers.get(it.caseId())),
                        it,
                        it.meeting() == null ? 0 : present.getOrDefault(it.meeting(), 0)))
                .toList();
    }
}
