package org.mailian.calendar;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.directory.Directory;
import org.mailian.directory.Neighbours;
import org.mailian.directory.Post;
import org.springframework.stereotype.Component;

/**
 * Who can be asked for, and by whom: owners at home in the caller's institution or in one it shares a consortium or an agreement in
 * force with. Everybody else does not exist.
 */
@Component
class Owners {

    private final BookableTable things;
    private final Directory directory;
    private final Neighbours neighbours;

    Owners(BookableTable things, Directory directory, Neighbours neighbours) {
        this.things = things;
        this.directory = directory;
        this.neighbours = neighbours;
    }

    /** In the order of the ids. Refused: {@code calendar/unknown-owner}, also for owners that are none of the caller's business. */
    Map<UUID, CalendarOwner> seen(Caller caller, Collection<UUID> ids) {
        var near = neighbours.of(caller.institution());
        var owners = all(ids);
        for (var id : ids) {
            var owner = owners.get(id);
            var visible = owner != null
                    && (id.equals(caller.practitioner())
                            || owner.institutions().stream().anyMatch(near::contains));
            if (!visible) {
                throw CalendarProblems.unknown("owner", id);
            }
        }
        return owners;
    }

    CalendarOwner seen(Caller caller, UUID id) {
        return seen(caller, List.of(id)).values().iterator().next();
    }

    /** Those there are; whoever holds no post today and what was withdrawn is not among them. */
    Map<UUID, CalendarOwner> all(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, CalendarOwner>();
        var known = things.find(ids).stream().collect(Collectors.toMap(Bookable::id, Bookable::owner));
        var rest = ids.stream().filter(it -> !known.containsKey(it)).toList();
        var people = rest.isEmpty() ? Map.<UUID, CalendarOwner>of() : people(rest);
        for (var id : ids) {
            var owner = known.containsKey(id) ? known.get(id) : people.get(id);
            if (owner != null) {
                found.put(id, owner);
            }
        }
        return found;
    }

    private Map<UUID, CalendarOwner> people(Collection<UUID> ids) {
        var posts = directory.postsOf(ids).stream().collect(Collectors.groupingBy(Post::practitioner));
        return directory.practitioners(posts.keySet()).values().stream()
                .map(it -> new CalendarOwner(
                        it.id(),
                        CalendarOwner.Kind.PERSON,
                        it.name(),
                        it.nameEn(),
                        it.title(),
                        posts.getOrDefault(it.id(), List.of()).stream()
                                .map(Post::institution)
                                .collect(Collectors.toSet())))
                .collect(Collectors.toMap(CalendarOwner::id, it -> it));
    }

    /** The institution and those it works with. */
    Set<UUID> near(Caller caller) {
        return neighbours.of(caller.institution());
    }

    /** Refused with {@code calendar/unknown-institution}. */
    void requireNear(Caller caller, UUID institution) {
        if (!near(caller).contains(institution)) {
            throw CalendarProblems.unknown("institution", institution);
        }
    }

    /** One keeps one's own calendar; who changes the directory of an institution keeps those of its people and things. */
    boolean mayKeep(Caller caller, CalendarOwner owner) {
        return owner.id().equals(caller.practitioner())
                || caller.may(Permission.DIRECTORY_WRITE) && owner.isAtHomeIn(caller.institution());
    }

    /** Refused: {@code calendar/unknown-owner}, {@code calendar/not-yours}. */
    CalendarOwner kept(Caller caller, UUID id) {
        var owner = seen(caller, id);
        if (!mayKeep(caller, owner)) {
            throw CalendarProblems.notYours(id);
        }
        return owner;
    }
}
