package org.mailian.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Accounts;
import org.mailian.directory.Register;
import org.mailian.directory.Register.NewPost;
import org.mailian.directory.Register.NewPractitioner;
import org.mailian.kernel.Actor;
import org.mailian.kernel.Times;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;

/** Second chapter: the people, where they work, and the accounts of those who act in the stories. */
@DemoPart
@Order(2)
class PeopleChapter implements Chapter {

    /** Everybody has it; nothing here is worth a better one. */
    static final String PASSWORD = "mailian";

    private static final int USUALLY_SINCE = 1600;

    /** @param shown how the account is offered on the sign-in page */
    record Person(
            String key,
            String name,
            String nameEn,
            @Nullable String title,
            List<Work> posts,
            @Nullable Boolean account,
            @Nullable Shown shown) {

        boolean hasAccount() {
            return key.indexOf('.') > 0 || Boolean.TRUE.equals(account);
        }
    }

    /** @param since days ago */
    record Work(String at, Set<String> roles, @Nullable Integer since) {}

    record Shown(String role, String roleEn) {}

    private final Register register;
    private final Accounts accounts;

    PeopleChapter(Register register, Accounts accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    static List<Person> script() {
        return Script.read("people", new TypeReference<>() {});
    }

    @Override
    public void tell(Cast cast, Instant now) {
        var today = Times.dayInChina(now);
        for (var person : script()) {
            var practitioner = register.addPractitioner(
                    new NewPractitioner(person.name(), person.nameEn(), person.title(), null, null), Actor.system());
            var posts = new HashMap<String, Cast.Role>();
            for (var work : person.posts()) {
                var place = cast.place(work.at());
                var since = today.minusDays(Optional.ofNullable(work.since()).orElse(USUALLY_SINCE));
                var post = register.addPost(
                        new NewPost(practitioner, place.institution(), place.department(), work.roles(), since, null),
                        Actor.system());
                posts.put(work.at(), new Cast.Role(post, place, work.roles()));
            }
            var first = person.posts().getFirst().at();
            cast.member(person.key(), new Cast.Member(practitioner, person.name(), first, posts));
            if (person.hasAccount()) {
                cast.account(person.key(), accounts.open(person.key(), PASSWORD, practitioner));
            }
        }
        nameHeads(cast);
    }

    private void nameHeads(Cast cast) {
        for (var site : PlacesChapter.script()) {
            for (var unit : site.units()) {
                var department = cast.place(site.key() + "/" + unit.key()).department();
                if (unit.head() != null && department != null) {
                    var head = cast.member(unit.head()).practitioner();
                    register.headOf(cast.place(site.key()).institution(), department, head, Actor.system());
                }
            }
        }
    }
}
