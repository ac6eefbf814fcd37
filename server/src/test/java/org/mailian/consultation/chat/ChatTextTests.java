package org.mailian.consultation.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mailian.kernel.Problem;
import org.mailian.patient.masking.IdentityKind;

class ChatTextTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final String CHAT = """
            \u9648\u5FD7\u8FDC 2026-11-20 10:31
            \u60A3\u8005\u738B\u5C0F\u660E\uFF0C\u7537\uFF0C68\u5C81\uFF0C\u8EAB\u4EFD\u8BC1\u53F7\uFF1A11010519491231002X [\u56FE\u7247]
            \u674E\u533B\u751F 2026-11-20 10:33
            \u738B\u5C0F\u660E\u8840\u538B\u591A\u5C11\uFF1F\u9648\u5FD7\u8FDC\u8BF7\u56DE\u590D
            """;

    @Test
    void messagesSayWhoAndWhenAndWhereTheyStandInTheText() {
        var read = ChatText.read(CHAT, TODAY);

        assertThat(read.chat()).isTrue();
        assertThat(read.attachments()).isEqualTo(1);
        assertThat(read.messages()).hasSize(2);
        var first = read.messages().getFirst();
        assertThat(first.sentAt()).isEqualTo("2026-11-20T10:31:00");
        assertThat(read.text().substring(first.start(), first.from()))
                .isEqualTo("\u9648\u5FD7\u8FDC 2026-11-20 10:31\n");
        assertThat(read.text().substring(first.from(), first.until())).startsWith("\u60A3\u8005\u738B\u5C0F\u660E");
    }

    @Test
    void whatIdentifiesPeopleIsMarkedInTheTextAsItIsShown() {
        var read = ChatText.read(CHAT, TODAY);

        assertThat(read.found())
                .extracting(it -> read.text().substring(it.start(), it.end()))
                .contains("\u9648\u5FD7\u8FDC", "\u738B\u5C0F\u660E", "11010519491231002X", "\u674E\u533B\u751F");
        assertThat(pieces(read, IdentityKind.SENDER))
                .containsExactly("\u9648\u5FD7\u8FDC", "\u674E\u533B\u751F", "\u9648\u5FD7\u8FDC");
        for (int next = 1; next < read.found().size(); next++) {
            assertThat(read.found().get(next).start())
                    .isGreaterThanOrEqualTo(read.found().get(next - 1).end());
        }
    }

    private static List<String> pieces(ReadChat read, IdentityKind kind) {
        return read.found().stream()
                .filter(it -> it.kind() == kind)
                .map(it -> read.text().substring(it.start(), it.end()))
                .toList();
    }

    @Test
    void whatIsNoChatIsOneMessageOfNobody() {
        var text = "\u4E3B\u8BC9\uFF1A\u80F8\u75DB\u4E24\u5C0F\u65F6\n\u8840\u538B\uFF1A90/60";

        var read = ChatText.read("  " + text + "\r\n", TODAY);

        assertThat(read.chat()).isFalse();
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.messages()).singleElement().satisfies(it -> {
            assertThat(it.sender()).isNull();
            assertThat(it.from()).isZero();
            assertThat(it.until()).isEqualTo(text.length());
        });
    }

    @Test
    void aChatOfWeeksIsRefused() {
        var chat = "\u9648\u5FD7\u8FDC 2026-11-20 10:31\n\u597D\n".repeat(ChatText.MOST_MESSAGES + 1);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ChatText.read(chat, TODAY))
                .satisfies(it -> assertThat(it.code()).isEqualTo("consultation/chat-too-long"));
    }

    @Test
    @Timeout(30)
    void whatWasWrittenToHoldTheHouseUpIsRead() {
        var line = "x".repeat(50_000);
        var numbers = "13800001234 ".repeat(4_000);
        var brackets = "[\u56FE\u7247".repeat(12_000);
        var names = new StringBuilder();
        for (int who = 0; who < ChatText.MOST_MESSAGES; who++) {
            names.append("\u738B\u5C0F")
                    .append((char) ('\u4E00' + who))
                    .append(" 2026-11-20 10:31\n")
                    .append("\u738B\u5C0F\u660E ".repeat(35))
                    .append('\n');
        }
        for (var text : List.of(line, numbers, brackets, names.toString())) {
            assertThat(ChatText.read(text, TODAY).messages()).isNotEmpty();
        }
    }
}
