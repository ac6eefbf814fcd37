package org.mailian.registry;

import java.util.Objects;
import org.mailian.directory.Institution;
import org.mailian.directory.Register.NewInstitution;

/** What an institution is, as opposed to how it is called and reached: directions, rights and rules follow from it. */
final class Standings {

    private Standings() {}

    static boolean same(Institution known, NewInstitution written) {
        return known.kind() == written.kind()
                && known.level() == written.level()
                && known.region().equals(written.region())
                && Objects.equals(known.code(), written.code())
                && Objects.equals(known.licence(), written.licence())
                && Objects.equals(known.parent(), written.parent());
    }
}
