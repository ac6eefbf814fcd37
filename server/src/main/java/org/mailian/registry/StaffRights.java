package org.mailian.registry;

import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.access.Roles;
import org.mailian.directory.Directory;
import org.mailian.directory.Post;
import org.springframework.stereotype.Component;

/** Who may say what of the people of an institution. What belongs to another institution does not exist for its neighbours. */
@Component
class StaffRights {

    private final Directory directory;
    private final Roles roles;

    StaffRights(Directory directory, Roles roles) {
        this.directory = directory;
        this.roles = roles;
    }

    /** Somebody is taken on: the institution is the caller's to manage, the roles are the caller's to give. */
    void mayGive(Caller caller, UUID institution, Set<String> given) {
        caller.mustManage(institution);
        directory.institution(institution);
        roles.requireGivable(caller, given);
    }

    /** The person works there today; who administers the directory may send anybody anywhere. */
    void mayGiveTo(Caller caller, UUID institution, UUID practitioner, Set<String> given) {
        mayGive(caller, institution, given);
        if (!caller.may(Permission.DIRECTORY_ADMINISTER)) {
            requireStaff(institution, practitioner);
        }
        directory.practitioner(practitioner);
    }

    /** The person works there today, and the institution is the caller's to manage. */
    void mayManage(Caller caller, UUID institution, UUID practitioner) {
        caller.mustManage(institution);
        requireStaff(institution, practitioner);
    }

    /** The post is of the institution, is not the one the caller acts in, and its roles are the caller's to take. */
    void mayTake(Caller caller, UUID institution, UUID post) {
        caller.mustManage(institution);
        var it = directory
                .post(post)
                .filter(held -> held.institution().equals(institution))
                .orElseThrow(() -> RegistryProblems.notYours(post));
        if (it.id().equals(caller.post())) {
            throw RegistryProblems.ownPost();
        }
        roles.requireGivable(caller, it.roles());
    }

    private void requireStaff(UUID institution, UUID practitioner) {
        if (directory.postsOf(practitioner).stream().map(Post::institution).noneMatch(institution::equals)) {
            throw RegistryProblems.notYours(practitioner);
        }
    }
}
