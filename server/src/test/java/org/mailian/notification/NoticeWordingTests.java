package org.mailian.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mailian.notification.NoticeBook.Circle;
import org.mailian.notification.NoticeBook.Words;
import tools.jackson.databind.json.JsonMapper;

class NoticeWordingTests {

    private static final Map<String, String> FACTS = Map.of(
            "patient", "张*",
            "clock", "ANSWER",
            "responder", "清溪县人民医院",
            "responderEn", "Qingxi County People's Hospital",
            "number", "ZZ260803-000001");

    private final NoticeBook book = book();

    @Test
    void aTitleIsToldInTheReadersLanguage() {
        assertThat(NoticeWording.title(book, "referral-accepted", FACTS, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("清溪县人民医院已接收张*");
        assertThat(NoticeWording.title(book, "referral-accepted", FACTS, Locale.UK))
                .isEqualTo("Qingxi County People's Hospital has accepted 张*");
    }

    @Test
    void codesAreToldInWords() {
        assertThat(NoticeWording.title(book, "clock-overdue", FACTS, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("张*的答复已超时，请尽快处理");
    }

    @Test
    void aKindTheBookNoLongerHasIsNamedByTheCase() {
        assertThat(NoticeWording.title(book, "from-an-older-release", FACTS, Locale.UK))
                .isEqualTo("ZZ260803-000001");
    }

    @Test
    void whatAFactSaysIsNeverReadAsATemplate() {
        var sly = Map.of("responder", "$1{patient}\\", "patient", "张*");

        assertThat(NoticeWording.title(book, "referral-accepted", sly, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("$1{patient}\\已接收张*");
    }

    @Test
    void everyTitleNamesOnlyFactsThereAre() {
        var known = Set.of(
                "actor",
                "actorInstitution",
                "requester",
                "responder",
                "patient",
                "title",
                "number",
                "clock",
                "reason",
                "criticalValue");

        assertThat(book.notices()).allSatisfy((kind, notice) -> {
            assertThat(known).containsAll(names(notice.title().zh()));
            assertThat(names(notice.title().zh()))
                    .containsAll(names(notice.title().en()));
        });
    }

    @Test
    void aBookThatTellsACircleItDoesNotHaveIsRefused() {
        var circle = new Circle(false, null, false, Set.of("COORDINATOR"), "NOBODY");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new NoticeBook(Map.of("CENTRE", circle), Map.<String, Words>of(), Map.of()));
    }

    private static List<String> names(String title) {
        return Pattern.compile("\\{([a-zA-Z]+)}")
                .matcher(title)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static NoticeBook book() {
        try (var stream = NoticeBook.class.getResourceAsStream("/policy/notification.json")) {
            return JsonMapper.builder().build().readValue(stream, NoticeBook.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
