package org.mailian.access;

import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who can be told: people who hold a post today and have an account in use. One statement a question. */
@Service
public class Addressees {

    private static final String PEOPLE = """
            select distinct on (a.id) a.id account, a.practitioner_id practitioner, s.institution_id institution, s.name
            from access.seat s join access.account a on a.practitioner_id = s.practitioner_id and a.state = 'ACTIVE'
            where s.institution_id = :institution and s.starts_on <= :today and (s.ends_on is null or s.ends_on >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Addressees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The people of an institution.
     *
     * @param department only people of this department; null for all of the institution
     * @param anyRole only people with at least one of these roles; empty for every role
     */
    public List<Addressee> at(UUID institution, @Nullable UUID department, Set<String> anyRole) {
        return jdbc.sql(PEOPLE + """
                    and (:department::uuid is null or s.department_id = :department)
                    and (cardinality(:roles::text[]) = 0 or s.roles && :roles::text[])""")
                .param("institution", institution)
                .param("today", Times.dayInChina(clock.instant()))
                .param("department", department, Types.OTHER)
                .param("roles", anyRole.toArray(String[]::new))
                .query(Addressee.class)
                .list();
    }

    /** The account of one person as somebody of an institution; empty when the person holds no post there or has no account. */
    public Optional<Addressee> of(UUID practitioner, UUID institution) {
        return jdbc.sql(PEOPLE + " and s.practitioner_id = :practitioner")
                .param("institution", institution)
                .param("today", Times.dayInChina(clock.instant()))
                .param("practitioner", practitioner)
                .query(Addressee.class)
                .optional();
    }
}
