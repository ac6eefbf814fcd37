package org.mailian.directory;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.directory.Register.NewDepartment;
import org.mailian.directory.Register.NewInstitution;
import org.mailian.directory.Register.NewPractitioner;
import org.mailian.kernel.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The updates of the register. What is not there is refused as unknown; what was found by a name is found by the new one. */
@Repository
class CorrectionTables {

    private final JdbcClient jdbc;

    CorrectionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void institution(UUID id, NewInstitution it) {
        var update = jdbc.sql("""
                update directory.institution
                set code = :code, licence = :licence, name = :name, name_en = :nameEn, short_name = :shortName, kind = :kind,
                    level = :level, grade = :grade, region = :region, address = :address, phone = :phone, latitude = :latitude,
                    longitude = :longitude, parent_id = :parent, search = :search
                where id = :id""")
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
                .param("search", Pinyin.searchLine(it.name(), it.shortName(), it.nameEn()));
        if (RegisterTables.once("institution", it.code() == null ? it.name() : it.code(), update) == 0) {
            throw DirectoryProblems.unknown("institution", id);
        }
    }

    void department(UUID id, NewDepartment it) {
        var update = jdbc.sql("""
                update directory.department
                set code = :code, name = :name, name_en = :nameEn, specialty = :specialty, phone = :phone, search = :search
                where id = :id and institution_id = :institution""")
                .param("id", id)
                .param("institution", it.institution())
                .param("code", it.code())
                .param("name", it.name())
                .param("nameEn", it.nameEn())
                .param("specialty", it.specialty())
                .param("phone", it.phone())
                .param("search", Pinyin.searchLine(it.name(), it.nameEn()));
        if (RegisterTables.once("department", it.code(), update) == 0) {
            throw DirectoryProblems.unknown("department", id);
        }
    }

    void practitioner(UUID id, NewPractitioner it) {
        var update = jdbc.sql("""
                update directory.practitioner
                set name = :name, name_en = :nameEn, title = :title, phone = :phone, licence = coalesce(:licence, licence),
                    search = :search
                where id = :id""")
                .param("id", id)
                .param("name", it.name())
                .param("nameEn", it.nameEn())
                .param("title", it.title())
                .param("phone", it.phone())
                .param("licence", it.licence())
                .param("search", Pinyin.searchLine(it.name(), it.nameEn()));
        if (RegisterTables.once("practitioner", it.licence() == null ? it.name() : it.licence(), update) == 0) {
            throw DirectoryProblems.unknown("practitioner", id);
        }
    }

    Post post(UUID id, @Nullable UUID department, Set<String> roles) {
        return jdbc.sql("""
                update directory.post o set department_id = :department, roles = :roles
                where id = :id and (cast(:department as uuid) is null or exists (
                    select 1 from directory.department d where d.id = :department and d.institution_id = o.institution_id))
                returning *""")
                .param("id", id)
                .param("department", department)
                .param("roles", roles.toArray(String[]::new))
                .query((row, _) -> DirectoryRows.post(row))
                .optional()
                .orElseThrow(() -> DirectoryProblems.unknown("post", id));
    }
}
