package org.mailian.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the directory; every write is journaled. Used by the counter of administrators and by the demonstration region. */
@Service
@Transactional
public class Register {

    /** See {@link Institution}. */
    public record NewInstitution(
            @Nullable String code,
            @Nullable String licence,
            String name,
            String nameEn,
            String shortName,
            InstitutionKind kind,
            InstitutionLevel level,
            @Nullable String grade,
            String region,
            @Nullable String address,
            @Nullable String phone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable UUID parent) {}

    /** See {@link Department}. */
    public record NewDepartment(
            UUID institution,
            String code,
            String name,
            String nameEn,
            String specialty,
            @Nullable String phone) {}

    /** See {@link Practitioner}. {@code licence} is 医师执业证书编码, opaque. */
    public record NewPractitioner(
            String name,
            String nameEn,
            @Nullable String title,
            @Nullable String phone,
            @Nullable String licence) {}

    /** See {@link Post}. */
    public record NewPost(
            UUID practitioner,
            UUID institution,
            @Nullable UUID department,
            Set<String> roles,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** See {@link Consortium}. The lead becomes its first member. */
    public record NewConsortium(
            String name,
            String nameEn,
            ConsortiumModel model,
            UUID lead,
            @Nullable UUID leadDepartment,
            @Nullable String region,
            @Nullable String specialty,
            LocalDate since) {}

    private final RegisterTables tables;
    private final RegisterDeeds deeds;
    private final Clock clock;

    Register(RegisterTables tables, RegisterDeeds deeds, Clock clock) {
        this.tables = tables;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Refused: {@code directory/credit-code-malformed}, {@code directory/licence-malformed}, {@code directory/place-incomplete},
     * {@code directory/already-there}.
     */
    public UUID addInstitution(NewInstitution it, Actor by) {
        requireFit(it);
        var id = Ids.next();
        tables.institution(id, it, clock.instant());
        deeds.tell(
                "institution",
                id,
                "institution.added",
                by,
                id,
                Map.of("name", it.name(), "level", it.level().name()));
        return id;
    }

    public UUID addDepartment(NewDepartment it, Actor by) {
        var id = Ids.next();
        tables.department(id, it, clock.instant());
        deeds.tell(
                "institution",
                it.institution(),
                "institution.department-added",
                by,
                it.institution(),
                Map.of("department", id, "name", it.name(), "specialty", it.specialty()));
        return id;
    }

    /**
     * Names the head of a department, whose word counts when its clocks run out. Refused: {@code directory/unknown-department} also
     * when it is another institution's.
     */
    public void headOf(UUID institution, UUID department, UUID practitioner, Actor by) {
        tables.head(institution, department, practitioner);
        deeds.tell(
                "institution",
                institution,
                "institution.department-head-named",
                by,
                institution,
                Map.of("department", department, "practitioner", practitioner));
    }

    public UUID addPractitioner(NewPractitioner it, Actor by) {
        var id = Ids.next();
        tables.practitioner(id, it, clock.instant());
        deeds.tell("practitioner", id, "practitioner.added", by, null, Map.of("name", it.name()));
        return id;
    }

    /** Refused: {@code directory/other-institution} when the department is not the institution's. */
    public UUID addPost(NewPost it, Actor by) {
        requireOrder(it.from(), it.until());
        var id = Ids.next();
        tables.post(id, it);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("post", id);
        facts.put("institution", it.institution());
        facts.put("roles", it.roles());
        facts.put("from", it.from().toString());
        if (it.department() != null) {
            facts.put("department", it.department());
        }
        deeds.tell("practitioner", it.practitioner(), "practitioner.post-given", by, it.institution(), facts);
        return id;
    }

    /** Names the last day of a post. */
    public void endPost(UUID post, LocalDate until, Actor by) {
        var it = tables.endPost(post, until);
        deeds.tell(
                "practitioner",
                it.practitioner(),
                "practitioner.post-ended",
                by,
                it.institution(),
                Map.of("post", post, "until", until.toString()));
    }

    public UUID addConsortium(NewConsortium it, Actor by) {
        var id = Ids.next();
        tables.consortium(id, it);
        deeds.tell(
                "consortium",
                id,
                "consortium.founded",
                by,
                it.lead(),
                Map.of("name", it.name(), "model", it.model().name()));
        addMembership(id, it.lead(), it.leadDepartment(), MembershipRole.LEAD, it.since(), by);
        return id;
    }

    /** Specialty alliances bind departments, the other models whole institutions (rules §3.1); both are accepted everywhere. */
    public UUID addMembership(
            UUID consortium,
            UUID institution,
            @Nullable UUID department,
            MembershipRole role,
            LocalDate since,
            Actor by) {
        var id = Ids.next();
        tables.membership(new Membership(id, consortium, institution, department, role, since, null));
        deeds.tell(
                "consortium",
                consortium,
                "consortium.member-joined",
                by,
                institution,
                Map.of("membership", id, "institution", institution, "role", role.name(), "since", since.toString()));
        return id;
    }

    /** Names the last day of a membership. Refused: {@code directory/unknown-membership} also when it is of another consortium. */
    public void endMembership(UUID consortium, UUID membership, LocalDate until, Actor by) {
        var it = tables.endMembership(consortium, membership, until);
        deeds.tell(
                "consortium",
                it.consortium(),
                "consortium.member-left",
                by,
                it.institution(),
                Map.of("membership", membership, "institution", it.institution(), "until", until.toString()));
    }

    static void requireFit(NewInstitution it) {
        if (it.code() != null && !CreditCode.isValid(it.code())) {
            throw DirectoryProblems.creditCodeMalformed(it.code());
        }
        if (it.licence() != null && !it.licence().matches("[0-9A-Z]{22}|[0-9A-Z]{12}")) {
            throw DirectoryProblems.licenceMalformed(it.licence());
        }
        if ((it.latitude() == null) != (it.longitude() == null)) {
            throw DirectoryProblems.placeIncomplete();
        }
    }

    static void requireOrder(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw DirectoryProblems.datesReversed(from, until);
        }
    }
}
