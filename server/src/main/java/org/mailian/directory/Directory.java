package org.mailian.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.mailian.policy.PolicyScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who we are: institutions, departments, practitioners, posts. One statement at most for each question; single institutions,
 * departments and practitioners are remembered for some seconds and read again as soon as one is changed on any node. An unknown
 * id is refused with {@code directory/unknown-institution}, {@code -department} or {@code -practitioner}.
 */
@Service
public class Directory {

    private final JdbcClient jdbc;
    private final DirectoryMemory memory;
    private final Clock clock;

    Directory(JdbcClient jdbc, DirectoryMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** Nobody has named an institution yet: the house waits to be set up. */
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from directory.institution)")
                .query(Boolean.class)
                .single();
    }

    public Institution institution(UUID id) {
        return memory.institutions.get(
                id,
                it -> jdbc.sql("select * from directory.institution where id = :id")
                        .param("id", it)
                        .query((row, _) -> DirectoryRows.institution(row, ""))
                        .optional()
                        .orElseThrow(() -> DirectoryProblems.unknown("institution", it)));
    }

    public Department department(UUID id) {
        return memory.departments.get(
                id,
                it -> jdbc.sql("select * from directory.department where id = :id")
                        .param("id", it)
                        .query((row, _) -> DirectoryRows.department(row, ""))
                        .optional()
                        .orElseThrow(() -> DirectoryProblems.unknown("department", it)));
    }

    public Practitioner practitioner(UUID id) {
        return memory.practitioners.get(
                id,
                it -> jdbc.sql("select * from directory.practitioner where id = :id")
                        .param("id", it)
                        .query((row, _) -> DirectoryRows.practitioner(row))
                        .optional()
                        .orElseThrow(() -> DirectoryProblems.unknown("practitioner", it)));
    }

    /** For listings: all that are known of {@code ids}, in one statement. */
    public Map<UUID, Institution> institutions(Collection<UUID> ids) {
        return byId(
                jdbc.sql("select * from directory.institution where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> DirectoryRows.institution(row, ""))
                        .list(),
                Institution::id);
    }

    /** For listings: all that are known of {@code ids}, in one statement. */
    public Map<UUID, Department> departments(Collection<UUID> ids) {
        return byId(
                jdbc.sql("select * from directory.department where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> DirectoryRows.department(row, ""))
                        .list(),
                Department::id);
    }

    /** For listings: all that are known of {@code ids}, in one statement. */
    public Map<UUID, Practitioner> practitioners(Collection<UUID> ids) {
        return byId(
                jdbc.sql("select * from directory.practitioner where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> DirectoryRows.practitioner(row))
                        .list(),
                Practitioner::id);
    }

    public List<Department> departmentsOf(UUID institution) {
        return jdbc.sql("select * from directory.department where institution_id = :institution order by code")
                .param("institution", institution)
                .query((row, _) -> DirectoryRows.department(row, ""))
                .list();
    }

    /** Where rules are looked up for an institution: its region, and the consortia it or one of its departments is in today. */
    public PolicyScope policyScope(UUID institution) {
        return memory.scopes.get(
                institution,
                it -> jdbc.sql("""
                        select i.region, array(
                            select distinct m.consortium_id::text from directory.membership m
                            where m.institution_id = i.id and m.since_on <= :today and coalesce(m.until_on, :today) >= :today
                        ) as consortia
                        from directory.institution i where i.id = :id""")
                        .param("id", it)
                        .param("today", Times.dayInChina(clock.instant()))
                        .query((row, _) -> new PolicyScope(
                                row.getString("region"),
                                DirectoryRows.texts(row, "consortia").stream()
                                        .map(UUID::fromString)
                                        .collect(Collectors.toSet())))
                        .optional()
                        .orElseThrow(() -> DirectoryProblems.unknown("institution", it)));
    }

    public Optional<Post> post(UUID id) {
        return jdbc.sql("select * from directory.post where id = :id")
                .param("id", id)
                .query((row, _) -> DirectoryRows.post(row))
                .optional();
    }

    /** The posts a practitioner holds today, the oldest first. */
    public List<Post> postsOf(UUID practitioner) {
        return jdbc.sql("""
                select * from directory.post
                where practitioner_id = :practitioner and from_on <= :today and coalesce(until_on, :today) >= :today
                order by from_on, id""")
                .param("practitioner", practitioner)
                .param("today", Times.dayInChina(clock.instant()))
                .query((row, _) -> DirectoryRows.post(row))
                .list();
    }

    /** The posts all these practitioners hold today, in one statement. */
    public List<Post> postsOf(Collection<UUID> practitioners) {
        return jdbc.sql("""
                select * from directory.post
                where practitioner_id = any(:practitioners) and from_on <= :today and coalesce(until_on, :today) >= :today
                order by from_on, id""")
                .param("practitioners", practitioners.toArray(UUID[]::new))
                .param("today", Times.dayInChina(clock.instant()))
                .query((row, _) -> DirectoryRows.post(row))
                .list();
    }

    /**
     * The posts held today at an institution.
     *
     * @param department only this department's; null: of the whole institution, its departments included
     * @param anyRole only posts with at least one of these; empty: all
     */
    public List<Post> postsAt(UUID institution, @Nullable UUID department, Set<String> anyRole) {
        return jdbc.sql("""
                select * from directory.post
                where institution_id = :institution and (cast(:department as uuid) is null or department_id = :department)
                  and (cardinality(cast(:roles as text[])) = 0 or roles && cast(:roles as text[]))
                  and from_on <= :today and coalesce(until_on, :today) >= :today
                order by from_on, id""")
                .param("institution", institution)
                .param("department", department)
                .param("roles", anyRole.toArray(String[]::new))
                .param("today", Times.dayInChina(clock.instant()))
                .query((row, _) -> DirectoryRows.post(row))
                .list();
    }

    private static <T> Map<UUID, T> byId(List<T> found, Function<T, UUID> id) {
        return found.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
