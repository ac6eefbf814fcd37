package org.mailian.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** An account offered on the sign-in page and in the terminal. */
record DemoAccount(
        String username,
        String name,
        String nameEn,
        String role,
        String roleEn,
        String institution,
        String institutionEn) {

    /** In the order of the script. */
    static List<DemoAccount> shown() {
        var sites = PlacesChapter.script().stream().collect(Collectors.toMap(PlacesChapter.Site::key, site -> site));
        return PeopleChapter.script().stream()
                .filter(person -> person.shown() != null)
                .map(person -> of(person, Objects.requireNonNull(sites.get(site(person)))))
                .toList();
    }

    private static DemoAccount of(PeopleChapter.Person it, PlacesChapter.Site site) {
        var shown = Objects.requireNonNull(it.shown());
        return new DemoAccount(
                it.key(), it.name(), it.nameEn(), shown.role(), shown.roleEn(), site.name(), site.nameEn());
    }

    private static String site(PeopleChapter.Person it) {
        return it.posts().getFirst().at().replaceFirst("/.*", "");
    }
}
