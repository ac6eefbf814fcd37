package org.mailian.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailian.casework.Case;
import org.mailian.casework.Party;
import org.mailian.casework.Priority;
import org.mailian.casework.Side;
import org.mailian.journal.Entry;
import org.mailian.notification.NoticeBook.Urgency;
import org.mailian.notification.NoticeBook.Whereabouts;

/**
 * What happened and around whom: an entry, and the case as it stands now if it happened to one.
 *
 * @param facts what a title may name; an English reader gets {@code nameEn} for {@code name} where there is one
 */
record Scene(Entry entry, @Nullable Case of, Map<String, String> facts) {

    /** A party's place, or an institution as a whole. */
    record Place(
            UUID institution,
            @Nullable UUID department,
            @Nullable UUID practitioner,
            boolean isParty) {

        static Place of(Party party) {
            var department = party.department();
            var practitioner = party.practitioner();
            return new Place(
                    party.institution().id(),
                    department == null ? null : department.id(),
                    practitioner == null ? null : practitioner.id(),
                    true);
        }

        static Place whole(UUID institution) {
            return new Place(institution, null, null, false);
        }
    }

    List<Place> places(Whereabouts at) {
        return switch (at) {
            case REQUESTER -> side(Side.REQUESTER).toList();
            case RESPONDER -> side(Side.RESPONDER).toList();
            case INVITED -> invited();
            case OTHER_SIDE ->
                Stream.concat(side(Side.REQUESTER), side(Side.RESPONDER))
                        .filter(it -> !it.institution().equals(entry.actor().institution()))
                        .toList();
            case NAMED_SIDE ->
                side(Side.valueOf(entry.payload().path("side").asString(Side.REQUESTER.name())))
                        .toList();
            case LEFT ->
                entry.audience().stream()
                        .filter(it -> of == null || !of.audience().contains(it))
                        .map(Place::whole)
                        .toList();
            case AUDIENCE -> entry.audience().stream().map(Place::whole).toList();
            case OTHERS ->
                entry.audience().stream()
                        .filter(it -> !it.equals(entry.actor().institution()))
                        .map(Place::whole)
                        .toList();
        };
    }

    boolean is(Urgency urgency) {
        return switch (urgency) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AS_THE_CASE -> of != null && (of.greenChannel() || of.priority() != Priority.ROUTINE);
        };
    }

    boolean says(Map<String, String> when) {
        return when.entrySet().stream()
                .allMatch(it -> entry.payload().path(it.getKey()).asString("").equals(it.getValue()));
    }

    private List<Place> invited() {
        var named = entry.payload().path("practitioner").asString("");
        return of == null
                ? List.of()
                : of.invited().stream()
                        .filter(Case.InvitedParty::awaited)
                        .map(it -> Place.of(it.party()))
                        .filter(it -> named.isEmpty() || named.equals(String.valueOf(it.practitioner())))
                        .toList();
    }

    private Stream<Place> side(Side side) {
        return of == null ? Stream.empty() : of.party(side).map(Place::of).stream();
    }
}
