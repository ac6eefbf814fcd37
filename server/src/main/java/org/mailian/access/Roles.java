package org.mailian.access;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The roles of this installation, and who may give them. A role that holds a permission which reaches beyond one institution is
 * given, changed and taken only by somebody who has that permission: nobody makes an administrator of themselves.
 */
@Service
public class Roles {

    /** A row of {@code access.role}; a permission this version does not know is left out. */
    record Role(String code, String name, String nameEn, Set<Permission> permissions) {

        boolean isGivenBy(Caller caller) {
            return permissions.stream().filter(Permission::administers).allMatch(caller::may);
        }
    }

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Role> all() {
        return jdbc.sql("""
                select r.code, r.name, r.name_en,
                    array(select p.permission from access.role_permission p where p.role_code = r.code) as permissions
                from access.role r order by r.code""")
                .query((row, _) -> new Role(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        permissions(row.getArray("permissions"))))
                .list();
    }

    /** Refused: {@code access/unknown-role}, {@code access/role-not-givable}. */
    public void requireGivable(Caller caller, Collection<String> codes) {
        var known = all().stream().collect(Collectors.toMap(Role::code, it -> it));
        for (var code : codes) {
            var role = known.get(code);
            if (role == null) {
                throw AccessProblems.unknownRole(code);
            }
            if (!role.isGivenBy(caller)) {
                throw AccessProblems.roleNotGivable(code);
            }
        }
    }

    private static Set<Permission> permissions(Array names) throws SQLException {
        var named = Set.of((String[]) names.getArray());
        return Stream.of(Permission.values())
                .filter(it -> named.contains(it.name()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
