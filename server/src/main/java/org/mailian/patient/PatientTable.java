package org.mailian.patient;

import static java.util.Objects.requireNonNull;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What registering writes. Numbers and ways to reach a person leave this class sealed. */
@Repository
class PatientTable {

    /** Somebody the index knows, and whether the asking institution treats them. */
    record Known(UUID patient, String name, LocalDate birthDate, boolean treatedHere) {

        boolean is(Person person) {
            return NameKeys.fold(name).equals(NameKeys.fold(person.name())) && birthDate.equals(person.birthDate());
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    PatientTable(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Who holds the number: {@code candidate} from now on, unless somebody held it before. Two at once agree on one. */
    UUID claim(Numbered number, UUID candidate) {
        return jdbc.sql("""
                insert into patient.claim (kind, value_index, patient_id) values (:kind, :index, :candidate)
                on conflict (kind, value_index) do update set kind = excluded.kind
                returning patient_id""")
                .param("kind", number.kind().code())
                .param("index", vault.index(number.kind().code(), number.number()))
                .param("candidate", candidate)
                .query(UUID.class)
                .single();
    }

    /** The patient of the institution that it has this number of, whoever claimed it. */
    Optional<Known> here(Numbered number, UUID institution) {
        return jdbc.sql("""
                select p.id patient, p.name, p.birth_date, true treated_here
                from patient.identifier i join patient.patient p on p.id = i.patient_id
                where i.institution_id = :institution and i.kind = :kind and i.value_index = :index and i.ended_at is null
                order by i.recorded_at limit 1""")
                .param("institution", institution)
                .param("kind", number.kind().code())
                .param("index", Numbers.index(vault, number.kind(), number.number(), institution))
                .query(Known.class)
                .optional();
    }

    Known known(UUID patient, UUID institution) {
        return jdbc.sql("""
                select p.id patient, p.name, p.birth_date,
                       exists(select from patient.registration r
                              where r.patient_id = p.id and r.institution_id = :institution) treated_here
                from patient.patient p where p.id = :patient""")
                .param("patient", patient)
                .param("institution", institution)
                .query(Known.class)
                .single();
    }

    /** Patients of the institution who could be this person. */
    List<UUID> lookingAlike(Person person, UUID institution) {
        return jdbc.sql("""
                select p.id from patient.search_token t
                join patient.registration r on r.institution_id = t.institution_id and r.patient_id = t.patient_id
                join patient.patient p on p.id = t.patient_id
                where t.institution_id = :institution and t.token = :name and p.sex = :sex and p.birth_date = :birthDate
                order by p.id limit 5""")
                .param("institution", institution)
                .param("name", NameKeys.fold(person.name()))
                .param("sex", person.sex())
                .param("birthDate", person.birthDate())
                .query(UUID.class)
                .list();
    }

    void add(UUID id, Person person) {
        var keys = NameKeys.of(person.name());
        jdbc.sql("""
                insert into patient.patient
                    (id, name, pinyin, initials, tokens, sex, birth_date, birth_date_estimated, recorded_at)
                values (:id, :name, :pinyin, :initials, :tokens, :sex, :birthDate, :estimated, :now)""")
                .param("id", id)
                .param("name", person.name())
                .param("pinyin", keys.pinyin())
                .param("initials", keys.initials())
                .param("tokens", keys.tokens().toArray(String[]::new))
                .param("sex", person.sex())
                .param("birthDate", person.birthDate())
                .param("estimated", person.birthDateEstimated())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** The caller's institution treats the person and reaches them so; what is not said now stays as it was. */
    void register(UUID patient, Person person, Caller caller) {
        var institution = caller.institution();
        var phone = person.phone();
        jdbc.sql("""
                with found as (
                    insert into patient.search_token (institution_id, token, patient_id)
                    select :institution, unnest(tokens), id from patient.patient where id = :patient
                    on conflict do nothing)
                insert into patient.registration as r (patient_id, institution_id, phone_sealed, phone_index, address_sealed,
                    registered_at, registered_by, changed_at)
                values (:patient, :institution, :phone, :phoneIndex, :address, :now, :account, :now)
                on conflict (institution_id, patient_id) do update set
                    phone_sealed = coalesce(excluded.phone_sealed, r.phone_sealed),
                    phone_index = coalesce(excluded.phone_index, r.phone_index),
                    address_sealed = coalesce(excluded.address_sealed, r.address_sealed),
                    changed_at = excluded.changed_at""")
                .param("patient", patient)
                .param("institution", institution)
                .param("phone", vault.seal(phoneField(institution), patient, phone), Types.BINARY)
                .param("phoneIndex", phone == null ? null : Numbers.phoneIndex(vault, phone), Types.BINARY)
                .param("address", vault.seal(addressField(institution), patient, person.address()), Types.BINARY)
                .param("now", Times.sql(clock.instant()))
                .param("account", caller.account())
                .update();
    }

    /** Writes down the numbers the caller's institution was told, contested ones marked; what it has already is left. */
    void identify(UUID patient, List<Numbered> numbers, List<Numbered> contested, Caller caller) {
        if (numbers.isEmpty()) {
            return;
        }
        var institution = caller.institution();
        try {
            jdbc.sql("""
                    insert into patient.identifier (id, patient_id, institution_id, kind, value_sealed, value_index, contested,
                        recorded_at, recorded_by)
                    select id, :patient, :institution, kind, sealed, idx, contested, :now, :account
                    from unnest(:ids::uuid[], :kinds::text[], :sealed::bytea[], :indexes::bytea[], :contested::boolean[])
                        as told (id, kind, sealed, idx, contested)
                    on conflict (institution_id, kind, value_index, patient_id) where ended_at is null do nothing""")
                    .param("patient", patient)
                    .param("institution", institution)
                    .param("ids", numbers.stream().map(it -> Ids.next()).toArray(UUID[]::new))
                    .param("kinds", numbers.stream().map(it -> it.kind().code()).toArray(String[]::new))
                    .param(
                            "sealed",
                            numbers.stream().map(it -> sealed(patient, it)).toArray(byte[][]::new))
                    .param(
                            "indexes",
                            numbers.stream()
                                    .map(it -> Numbers.index(vault, it.kind(), it.number(), institution))
                                    .toArray(byte[][]::new))
                    .param(
                            "contested",
                            numbers.stream().map(contested::contains).toArray(Boolean[]::new))
                    .param("now", Times.sql(clock.instant()))
                    .param("account", caller.account())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw PatientProblems.recordNumberTaken();
        }
    }

    static String phoneField(UUID institution) {
        return "phone@" + institution;
    }

    static String addressField(UUID institution) {
        return "address@" + institution;
    }

    static String numberField(String kind) {
        return "number " + kind;
    }

    private byte[] sealed(UUID patient, Numbered it) {
        return requireNonNull(vault.seal(numberField(it.kind().code()), patient, it.number()));
    }
}
