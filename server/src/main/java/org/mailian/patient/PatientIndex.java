package org.mailian.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.kernel.Times;
import org.mailian.patient.Identity.ClearNumber;
import org.mailian.patient.Patient.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an institution can see: those it treats and those a live case opened to it. Every statement begins with the institution;
 * there is no other way to read or list patients. One statement a question.
 */
@Repository
class PatientIndex {

    /**
     * Of the ways to reach somebody the institution's own come first; through a case, the latest known. Numbers: those the institution
     * wrote down itself, all of them through a case.
     */
    private static final String SEEN = """
            select %s found_by, p.id, p.name, p.sex, p.birth_date, p.birth_date_estimated,
                   case when c.institution_id = :institution then 'OWN' else g.level end sight,
                   c.institution_id contact_institution, c.phone_sealed, c.address_sealed,
                   array(select i.kind || ' ' || i.institution_id from patient.identifier i
                         where i.patient_id = p.id and i.ended_at is null
                           and (i.institution_id = :institution or c.institution_id <> :institution or g.level is not null)
                         order by i.kind, i.id) number_kinds,
                   array(select i.value_sealed from patient.identifier i
                         where i.patient_id = p.id and i.ended_at is null
                           and (i.institution_id = :institution or c.institution_id <> :institution or g.level is not null)
                         order by i.kind, i.id) number_seals
            from patient.patient p
            left join lateral (
                select r.institution_id, r.phone_sealed, r.address_sealed from patient.registration r
                where r.patient_id = p.id order by (r.institution_id = :institution) desc, r.changed_at desc limit 1) c on true
            left join lateral (
                select a.level from patient.access_grant a
                where a.institution_id = :institution and a.patient_id = p.id and a.closed_at is null
                  and (a.ends_at is null or a.ends_at > :now)
                order by a.level limit 1) g on true
            """;

    private static final String SIGHT = """
            (exists (select from patient.registration r where r.institution_id = :institution and r.patient_id = m.patient_id)
             or exists (select from patient.access_grant a
                        where a.institution_id = :institution and a.patient_id = m.patient_id
                          and a.closed_at is null and (a.ends_at is null or a.ends_at > :now)))
            """;

    /** Where a list of found patients goes on: the word the last one was found by, and who that was. */
    record After(String word, UUID patient) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    PatientIndex(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The patient as this institution would see it; {@code sight} is null when neither care nor a case gives it any. */
    Optional<Seen> seen(UUID institution, UUID patient) {
        return from(institution, "''", "where p.id = :patient")
                .param("patient", patient)
                .query((row, number) -> seen(row))
                .optional();
    }

    /** Those registered last, the newest first. */
    List<Seen> recent(UUID institution, @Nullable After after, int limit) {
        return from(institution, "''", """
                join patient.registration own on own.institution_id = :institution and own.patient_id = p.id
                where (:after::uuid is null or (own.registered_at, own.patient_id) < (
                    select b.registered_at, b.patient_id from patient.registration b
                    where b.institution_id = :institution and b.patient_id = :after::uuid))
                order by own.registered_at desc, own.patient_id desc limit :limit""")
                .param("after", after == null ? null : after.patient(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> seen(row))
                .list();
    }

    /** Those whose name begins so, in characters, full pinyin or initials, in the order of the words that find them. */
    List<Seen> named(UUID institution, String typed, @Nullable After after, int limit) {
        var prefix = NameKeys.fold(typed);
        if (prefix.isEmpty()) {
            return List.of();
        }
        return from(institution, "m.token", """
                join (select m.token, m.patient_id from patient.search_token m
                      where m.institution_id = :institution and m.token >= :prefix and m.token < :beyond
                        and (m.token, m.patient_id) > (:word, :after)
                        and not exists (select from patient.search_token first
                                        where first.institution_id = m.institution_id and first.patient_id = m.patient_id
                                          and first.token >= :prefix and first.token < m.token)
                        and %s
                      order by m.token, m.patient_id limit :limit) m on m.patient_id = p.id
                order by m.token, p.id""".formatted(SIGHT))
                .param("prefix", prefix)
                .param("beyond", prefix + "\udbff\udfff")
                .param("word", after == null ? prefix : after.word())
                .param("after", after == null ? NOBODY : after.patient())
                .param("limit", limit)
                .query((row, number) -> seen(row))
                .list();
    }

    /** Those whose whole document, insurance, record or telephone number it is: one, or a family that shares a telephone. */
    List<Seen> numbered(UUID institution, String typed) {
        return from(institution, "''", """
                where p.id in (
                    select m.patient_id from (
                        select i.patient_id from patient.identifier i where i.value_index = any (:indexes)
                        union
                        select r.patient_id from patient.registration r
                        where r.institution_id = :institution and r.phone_index = any (:phones)) m
                    where %s)
                order by p.id limit 30""".formatted(SIGHT))
                .param("indexes", Numbers.indexes(vault, typed, institution))
                .param("phones", Numbers.phoneIndexes(vault, typed))
                .query((row, number) -> seen(row))
                .list();
    }

    /** Of each of these numbers, the patients this institution sees that have it; one statement. */
    Map<String, Set<UUID>> numbered(UUID institution, Set<String> numbers) {
        var written = new ArrayList<String>();
        var indexes = new ArrayList<byte[]>();
        for (var number : numbers) {
            for (var index : Numbers.indexes(vault, number, institution)) {
                written.add(number);
                indexes.add(index);
            }
        }
        var found = new HashMap<String, Set<UUID>>();
        jdbc.sql("""
                select w.number, m.patient_id from unnest(:written, :indexes) as w (number, value_index)
                join patient.identifier m on m.value_index = w.value_index
                where m.ended_at is null and (m.institution_id = :institution or not m.contested) and %s""".formatted(SIGHT))
                .param("institution", institution)
                .param("now", Times.sql(clock.instant()))
                .param("written", written.toArray(String[]::new))
                .param("indexes", indexes.toArray(byte[][]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("number"), it -> new HashSet<>())
                            .add(row.getObject("patient_id", UUID.class));
                });
        return found;
    }

    /** The one patient this institution sees that has this identity number. */
    Optional<UUID> byIdentityNumber(UUID institution, String number) {
        var card = IdentifierKind.IDENTITY_CARD;
        return jdbc.sql("""
                select m.patient_id from patient.identifier m
                where m.kind = '01' and m.value_index = :index and (m.institution_id = :institution or not m.contested)
                  and %s
                order by m.institution_id = :institution desc, m.patient_id limit 1""".formatted(SIGHT))
                .param("institution", institution)
                .param("now", Times.sql(clock.instant()))
                .param("index", Numbers.index(vault, card, IdentityNumber.normal(number), institution))
                .query(UUID.class)
                .optional();
    }

    private JdbcClient.StatementSpec from(UUID institution, String foundBy, String where) {
        return jdbc.sql(SEEN.formatted(foundBy) + where)
                .param("institution", institution)
                .param("now", Times.sql(clock.instant()));
    }

    private Seen seen(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var contact = row.getObject("contact_institution", UUID.class);
        var sight = row.getString("sight");
        return new Seen(
                id,
                row.getString("name"),
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("birth_date_estimated"),
                contact == null ? null : vault.text(PatientTable.phoneField(contact), id, row.getBytes("phone_sealed")),
                contact == null
                        ? null
                        : vault.text(PatientTable.addressField(contact), id, row.getBytes("address_sealed")),
                numbers(row, id),
                sight == null ? null : Sight.valueOf(sight),
                row.getString("found_by"));
    }

    private List<ClearNumber> numbers(ResultSet row, UUID patient) throws SQLException {
        var kinds = (String[]) row.getArray("number_kinds").getArray();
        var seals = (byte[][]) row.getArray("number_seals").getArray();
        var numbers = new ArrayList<ClearNumber>();
        for (int index = 0; index < kinds.length; index++) {
            var kind = kinds[index].split(" ", 2);
            var text = vault.text(PatientTable.numberField(kind[0]), patient, seals[index]);
            numbers.add(new ClearNumber(kind[0], String.valueOf(text), UUID.fromString(kind[1])));
        }
        return List.copyOf(numbers);
    }
}
