package org.mailian.patient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            select p.id, p.name, p.sex, p.birth_date, p.birth_date_estimated,
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

    private static final String VISIBLE = " and (c.institution_id = :institution or g.level is not null)";

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
        return from(institution, SEEN + "where p.id = :patient")
                .param("patient", patient)
                .query((row, number) -> seen(row))
                .optional();
    }

    /** Those registered last. */
    List<Seen> recent(UUID institution, @Nullable UUID before, int limit) {
        return from(institution, SEEN + """
                join patient.registration own on own.institution_id = :institution and own.patient_id = p.id
                where (:before::uuid is null or (own.registered_at, own.patient_id) < (
                    select b.registered_at, b.patient_id from patient.registration b
                    where b.institution_id = :institution and b.patient_id = :before::uuid))
                order by own.registered_at desc, own.patient_id desc limit :limit""")
                .param("before", before, java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> seen(row))
                .list();
    }

    /** Those whose name begins so, in characters, full pinyin or initials; or whose document, record or telephone number it is. */
    List<Seen> find(UUID institution, String typed, @Nullable UUID before, int limit) {
        var prefix = NameKeys.fold(typed);
        return from(institution, SEEN + """
                where p.id in (
                    select m.patient_id from (
                        select t.patient_id from patient.search_token t
                        where t.institution_id = :institution and :prefix <> '' and t.token >= :prefix and t.token < :beyond
                        union
                        select i.patient_id from patient.identifier i where i.value_index = any (:indexes)
                        union
                        select r.patient_id from patient.registration r
                        where r.institution_id = :institution and r.phone_index = any (:phones)) m
                    where (:before::uuid is null or m.patient_id < :before::uuid)
                      and (exists (select from patient.registration r
                                   where r.institution_id = :institution and r.patient_id = m.patient_id)
                           or exists (select from patient.access_grant a
                                      where a.institution_id = :institution and a.patient_id = m.patient_id
                                        and a.closed_at is null and (a.ends_at is null or a.ends_at > :now)))
                    order by m.patient_id desc limit :limit)
                order by p.id desc""")
                .param("prefix", prefix)
                .param("beyond", prefix + "\udbff\udfff")
                .param("indexes", Numbers.indexes(vault, typed, institution))
                .param("phones", Numbers.phoneIndexes(vault, typed))
                .param("before", before, java.sql.Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> seen(row))
                .list();
    }

    /** The one patient this institution sees that has this identity number. */
    Optional<UUID> byIdentityNumber(UUID institution, String number) {
        return from(institution, SEEN + """
                where p.id in (select i.patient_id from patient.identifier i where i.kind = '01' and i.value_index = :index
                               and (i.institution_id = :institution or not i.contested))
                """ + VISIBLE + " order by p.id limit 1")
                .param(
                        "index",
                        Numbers.index(vault, IdentifierKind.IDENTITY_CARD, IdentityNumber.normal(number), institution))
                .query((row, it) -> seen(row).id())
                .optional();
    }

    private JdbcClient.StatementSpec from(UUID institution, String sql) {
        return jdbc.sql(sql).param("institution", institution).param("now", Times.sql(clock.instant()));
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
                sight == null ? null : Sight.valueOf(sight));
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
