package org.mailian.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mailian.directory.Register.NewConsortium;
import org.mailian.directory.Register.NewDepartment;
import org.mailian.directory.Register.NewInstitution;
import org.mailian.directory.Register.NewPost;
import org.mailian.directory.Register.NewPractitioner;
import org.mailian.kernel.Pinyin;
import org.mailian.kernel.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The inserts of the register. A department named beside an institution must be one of its own; the insert sees to it. */
@Repository
class RegisterTables {

    /** Of :department and :institution: no department, or one of the institution. */
    static final String OWN_DEPARTMENT =
            "(cast(:department as uuid) is null or exists (select 1 from directory.department d"
                    + " where d.id = :department and d.institution_id = :institution))";

    private final JdbcClient jdbc;

    RegisterTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void institution(UUID id, NewInstitution it, Instant at) {
        once(
                "institution",
                it.code() == null ? it.name() : it.code(),
                jdbc.sql("""
                        insert into directory.institution (id, code, licence, name, name_en, short_name, kind, level, grade, region,
                            address, phone, latitude, longitude, parent_id, search, created_at)
                        values (:id, :code, :licence, :name, :nameEn, :shortName, :kind, :level, :grade, :region,
                            :address, :phone, :latitude, :longitude, :parent, :search, :at)""")
                        .param("id", id)
                        .param("code", it.code())
                        .param("licence", it.licence())
                        .param("name", it.name())
                        .param("nameEn", it.nameEn())
                        .param("shortName", it.shortName())
                        .param("kind", it.kind().name())
                        .param("level", it.level().name())
                        .param("grade", it.grade())
                        .param("region", it.region())
                        .param("address", it.address())
                        .param("phone", it.phone())
                        .param("latitude", it.latitude())
                        .param("longitude", it.longitude())
                        .param("parent", it.parent())
                        .param("search", Pinyin.searchLine(it.name(), it.shortName(), it.nameEn()))
                        .param("at", Times.sql(at)));
    }

    void department(UUID id, NewDepartment it, Instant at) {
        once(
                "department",
                it.code(),
                jdbc.sql("""
                        insert into directory.department (id, institution_id, code, name, name_en, specialty, phone, search, created_at)
                        values (:id, :institution, :code, :name, :nameEn, :specialty, :phone, :search, :at)""")
                        .param("id", id)
                        .param("institution", it.institution())
                        .param("code", it.code())
                        .param("name", it.name())
                        .param("nameEn", it.nameEn())
                        .param("specialty", it.specialty())
                        .param("phone", it.phone())
                        .param("search", Pinyin.searchLine(it.name(), it.nameEn()))
                        .param("at", Times.sql(at)));
    }

    void head(UUID institution, UUID department, UUID practitioner) {
        var changed = jdbc.sql("""
                update directory.department set head_id = :practitioner
                where id = :department and institution_id = :institution""")
                .param("practitioner", practitioner)
                .param("department", department)
                .param("institution", institution)
                .update();
        if (changed == 0) {
            throw DirectoryProblems.unknown("department", department);
        }
    }

    void practitioner(UUID id, NewPractitioner it, Instant at) {
        once(
                "practitioner",
                it.licence() == null ? it.name() : it.licence(),
                jdbc.sql("""
                        insert into directory.practitioner (id, name, name_en, title, phone, licence, search, created_at)
                        values (:id, :name, :nameEn, :title, :phone, :licence, :search, :at)""")
                        .param("id", id)
                        .param("name", it.name())
                        .param("nameEn", it.nameEn())
                        .param("title", it.title())
                        .param("phone", it.phone())
                        .param("licence", it.licence())
                        .param("search", Pinyin.searchLine(it.name(), it.nameEn()))
                        .param("at", Times.sql(at)));
    }

    void post(UUID id, NewPost it) {
        var added = jdbc.sql("""
                insert into directory.post (id, practitioner_id, institution_id, department_id, roles, from_on, until_on)
                select :id, :practitioner, :institution, :department, :roles, :from, :until where %s""".formatted(OWN_DEPARTMENT))
                .param("id", id)
                .param("practitioner", it.practitioner())
                .param("institution", it.institution())
                .param("department", it.department())
                .param("roles", it.roles().toArray(String[]::new))
                .param("from", it.from())
                .param("until", it.until())
                .update();
        if (added == 0 && it.department() != null) {
            throw DirectoryProblems.otherInstitution(it.department(), it.institution());
        }
    }

    Post endPost(UUID post, LocalDate until) {
        return jdbc.sql("update directory.post set until_on = :until where id = :id and from_on <= :until returning *")
                .param("id", post)
                .param("until", until)
                .query((row, _) -> DirectoryRows.post(row))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("post", post));
    }

    void consortium(UUID id, NewConsortium it) {
        once(
                "consortium",
                it.name(),
                jdbc.sql("""
                        insert into directory.consortium (id, name, name_en, model, lead_id, region, specialty, since_on, search)
                        values (:id, :name, :nameEn, :model, :lead, :region, :specialty, :since, :search)""")
                        .param("id", id)
                        .param("name", it.name())
                        .param("nameEn", it.nameEn())
                        .param("model", it.model().name())
                        .param("lead", it.lead())
                        .param("region", it.region())
                        .param("specialty", it.specialty())
                        .param("since", it.since())
                        .param("search", Pinyin.searchLine(it.name(), it.nameEn())));
    }

    void membership(Membership it) {
        var statement = jdbc.sql("""
                insert into directory.membership (id, consortium_id, institution_id, department_id, role, since_on)
                select :id, :consortium, :institution, :department, :role, :since where %s""".formatted(OWN_DEPARTMENT))
                .param("id", it.id())
                .param("consortium", it.consortium())
                .param("institution", it.institution())
                .param("department", it.department())
                .param("role", it.role().name())
                .param("since", it.since());
        if (once("membership", it.institution().toString(), statement) == 0 && it.department() != null) {
            throw DirectoryProblems.otherInstitution(it.department(), it.institution());
        }
    }

    Membership endMembership(UUID consortium, UUID membership, LocalDate until) {
        return jdbc.sql("""
                update directory.membership set until_on = :until
                where id = :id and consortium_id = :consortium and since_on <= :until returning *""")
                .param("id", membership)
                .param("consortium", consortium)
                .param("until", until)
                .query((row, _) -> DirectoryRows.membership(row))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("membership", membership));
    }

    static int once(String what, String key, StatementSpec insert) {
        try {
            return insert.update();
        } catch (DuplicateKeyException twice) {
            throw DirectoryProblems.alreadyThere(what, key);
        }
    }
}
