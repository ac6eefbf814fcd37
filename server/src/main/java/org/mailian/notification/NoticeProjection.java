package org.mailian.notification;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mailian.access.Addressee;
import org.mailian.journal.Entry;
import org.mailian.journal.Projection;
import org.mailian.notification.NoticeBook.Notice;
import org.mailian.notification.NoticeBook.Telling;
import org.mailian.notification.Scene.Place;
import org.springframework.stereotype.Component;

/** Tells people what happened: as the book of the actor's region says, and never those who did it themselves. */
@Component
class NoticeProjection implements Projection {

    /** The most telling first: the more an entry must say, the more particular the notice. */
    private static final Comparator<Map.Entry<String, Notice>> PARTICULAR_FIRST =
            Comparator.<Map.Entry<String, Notice>>comparingInt(
                            it -> -it.getValue().when().size())
                    .thenComparing(Map.Entry::getKey);

    private final Scenes scenes;
    private final NoticeRules rules;
    private final Recipients recipients;
    private final Noticeboard board;

    NoticeProjection(Scenes scenes, NoticeRules rules, Recipients recipients, Noticeboard board) {
        this.scenes = scenes;
        this.rules = rules;
        this.recipients = recipients;
        this.board = board;
    }

    @Override
    public String name() {
        return "notices";
    }

    /** Which types tell anybody is policy, so every entry is looked at. */
    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void apply(Entry entry) {
        if (entry.audience().isEmpty()) {
            return;
        }
        var region = entry.actor().institution() == null
                ? entry.audience().stream().sorted().findFirst().orElseThrow()
                : entry.actor().institution();
        var book = rules.at(region);
        var notices = book.notices().entrySet().stream()
                .filter(it -> it.getValue().on().equals(entry.type()))
                .sorted(PARTICULAR_FIRST)
                .toList();
        if (!notices.isEmpty()) {
            board.post(entry, told(book, notices, scenes.of(entry)));
        }
    }

    private List<Noticeboard.Posted> told(NoticeBook book, List<Map.Entry<String, Notice>> notices, Scene scene) {
        var told = new LinkedHashMap<UUID, Noticeboard.Posted>();
        for (var it : notices) {
            var notice = it.getValue();
            if (scene.says(notice.when())) {
                for (var telling : notice.tell()) {
                    for (var place : scene.places(telling.at())) {
                        people(book, telling, place, scene.entry())
                                .filter(person -> !person.account()
                                        .equals(scene.entry().actor().account()))
                                .forEach(person -> told.putIfAbsent(
                                        person.account(), posted(it.getKey(), notice, scene, place, person)));
                    }
                }
            }
        }
        return List.copyOf(told.values());
    }

    private Stream<Addressee> people(NoticeBook book, Telling telling, Place place, Entry entry) {
        return telling.who().stream()
                .map(it -> it.equals(Telling.NAMED_CIRCLE)
                        ? entry.payload().path("to").asString("")
                        : it)
                .flatMap(it -> recipients.in(book.circles(), it, place, entry.recordedAt()).stream());
    }

    /** Who is no party any more gets no link to a case they cannot open. */
    private static Noticeboard.Posted posted(String kind, Notice notice, Scene scene, Place place, Addressee person) {
        return new Noticeboard.Posted(
                person.account(),
                place.institution(),
                kind,
                place.isParty() ? scene.entry().stream().id() : null,
                scene.facts(),
                scene.is(notice.urgent()));
    }
}
