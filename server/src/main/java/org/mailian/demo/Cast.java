package org.mailian.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.kernel.Actor;

/** Who is who while the region is told: from the words of the script to the ids the rooms gave. */
final class Cast {

    /** An institution, written {@code chakou}, or one of its departments, written {@code qingxi2/surgery}. */
    record Place(UUID institution, @Nullable UUID department) {}

    /** A person in one of their posts. */
    record Role(UUID post, Place place, Set<String> roles) {}

    /** @param first the post of somebody who is named without one */
    record Member(UUID practitioner, String name, String first, Map<String, Role> posts) {}

    private static final Set<String> CENTRAL = Set.of("COORDINATOR", "DUTY_OFFICER");

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, UUID> accounts = new HashMap<>();
    private final Map<String, UUID> consortia = new HashMap<>();

    void place(String key, UUID institution, @Nullable UUID department) {
        places.put(key, new Place(institution, department));
    }

    Place place(String key) {
        return known(places, key);
    }

    void member(String key, Member member) {
        members.put(key, member);
    }

    Member member(String key) {
        return known(members, key);
    }

    void account(String key, UUID account) {
        accounts.put(key, account);
    }

    void consortium(String name, UUID consortium) {
        consortia.put(name, consortium);
    }

    UUID consortium(String name) {
        return known(consortia, name);
    }

    /** Somebody acting for their first institution, without an account: who signs paper. */
    Actor actor(String key) {
        var member = member(key);
        return new Actor(
                accounts.get(key),
                member.practitioner(),
                known(member.posts(), member.first()).place().institution(),
                member.name());
    }

    /** A clinician at work, {@code qingxi2.doctor}, or in another post, {@code jiangzhou2.expert@qingxi2/thoracic}. */
    Caller caller(String who) {
        var at = who.indexOf('@');
        var key = at < 0 ? who : who.substring(0, at);
        var member = member(key);
        var role = known(member.posts(), at < 0 ? member.first() : who.substring(at + 1));
        var permissions = EnumSet.of(
                Permission.PATIENT,
                Permission.CASE_READ,
                Permission.REFERRAL_REQUEST,
                Permission.REFERRAL_ANSWER,
                Permission.DIAGNOSIS_REQUEST,
                Permission.DIAGNOSIS_READ,
                Permission.SPECIMEN,
                Permission.SPECIMEN_CARRY,
                Permission.LABORATORY,
                Permission.CONSULTATION_REQUEST,
                Permission.CONSULTATION_ANSWER,
                Permission.DIRECTORY_WRITE);
        if (role.roles().stream().anyMatch(CENTRAL::contains)) {
            permissions.add(Permission.COORDINATE);
        }
        if (role.roles().contains("COORDINATOR")) {
            permissions.add(Permission.DIRECTORY_WRITE);
        }
        return new Caller(
                known(accounts, key),
                role.post(),
                member.practitioner(),
                member.name(),
                role.place().institution(),
                role.place().department(),
                role.roles(),
                permissions);
    }

    private static <T> T known(Map<String, T> all, String key) {
        var found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("The script speaks of " + key + ", whom nobody knows");
        }
        return found;
    }
}
