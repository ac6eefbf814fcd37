package org.mailian.patient.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailian.patient.masking.PastedChat.Attachment;
import org.mailian.patient.masking.PastedChat.Message;

class PastedChatTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDateTime HALF_PAST_TEN = LocalDateTime.of(2026, 11, 20, 10, 31, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三 2026/11/20 10:31:12\n请看一下",
                "张三  2026-11-20 10:31:12\n请看一下",
                "张三(12345678) 2026-11-20 10:31:12\n请看一下",
                "张三 2026年11月20日 10:31:12\n请看一下",
                "2026-11-20 10:31:12 张三\n请看一下",
                "2026/11/20 上午10:31:12 张三(zs@example.org)\n请看一下",
                "[2026-11-20 10:31:12] 张三: 请看一下",
                "2026/11/20, 10:31:12 - 张三: 请看一下",
                "—————  2026-11-20  —————\n\n张三  10:31:12\n请看一下",
                "张三 11-20 10:31:12\r\n请看一下",
                "2026-11-20 10:31:12\n张三：请看一下"
            })
    void everyFormOfAMessageIsRead(String pasted) {
        assertThat(PastedChat.read(pasted, TODAY)).containsExactly(new Message("张三", HALF_PAST_TEN, "请看一下", List.of()));
        assertThat(PastedChat.looksLikeOne(pasted, TODAY)).isTrue();
    }

    @Test
    void conversationKeepsItsOrderAndItsPictures() {
        var pasted = """
                群聊的聊天记录

                —————  2026-11-20  —————

                溪口-李医生  10:31
                患者王小明，男，68岁，胸痛2小时
                血压：90/60
                [图片]
                [文件] 心电图.pdf

                县医院王主任  10:33
                [图片][图片]
                ST段抬高，马上转

                溪口-李医生  晚上8:05
                已出发
                """;

        var messages = PastedChat.read(pasted, TODAY);

        assertThat(messages)
                .extracting(
                        Message::sender,
                        Message::sentAt,
                        Message::text,
                        it -> it.attachments().size())
                .containsExactly(
                        tuple("溪口-李医生", LocalDateTime.of(2026, 11, 20, 10, 31), "患者王小明，男，68岁，胸痛2小时\n血压：90/60", 2),
                        tuple("县医院王主任", LocalDateTime.of(2026, 11, 20, 10, 33), "ST段抬高，马上转", 2),
                        tuple("溪口-李医生", LocalDateTime.of(2026, 11, 20, 20, 5), "已出发", 0));
        assertThat(messages.getFirst().attachments())
                .containsExactly(new Attachment("图片", null), new Attachment("文件", "心电图.pdf"));
        assertThat(PastedChat.senders(messages)).containsExactly("溪口-李医生", "县医院王主任");
    }

    @Test
    void namesBeforeAColonSpeakAndWordsOfMedicineDoNot() {
        var pasted = "张三：您好\n李四: 请讲\n主诉：胸痛\n体温：36.5\nBP: 120/80";

        assertThat(PastedChat.read(pasted, TODAY))
                .extracting(Message::sender, Message::text)
                .containsExactly(tuple("张三", "您好"), tuple("李四", "请讲\n主诉：胸痛\n体温：36.5\nBP: 120/80"));
    }

    @Test
    void plainTextIsOneMessageOfNobody() {
        var text = "患者男，68岁，胸痛2小时，血压90/60。\n主诉：胸痛";

        assertThat(PastedChat.read(text, TODAY)).containsExactly(new Message(null, null, text, List.of()));
        assertThat(PastedChat.looksLikeOne(text, TODAY)).isFalse();
        assertThat(PastedChat.read("", TODAY)).isEmpty();
    }

    @Test
    void sendersAreMaskedAndFoundInWhatTheOthersSay() {
        var messages = PastedChat.read("李建国 2026/11/20 10:31\n在吗\n赵敏 2026/11/20 10:32\n建国主任，李建国您看一下", TODAY);
        var pseudonyms = new Pseudonyms();

        var masked = PastedChat.masked(messages, pseudonyms);

        assertThat(masked).extracting(Message::sender).containsExactly("医生A", "医生B");
        var text = messages.get(1).text();
        assertThat(Masking.apply(text, Identities.find(text, PastedChat.known(messages)), pseudonyms))
                .doesNotContain("李建国", "建国");
    }

    @Property(tries = 300)
    void everyMessageIsReadAgainAsItWasWritten(@ForAll("chats") List<Message> messages) {
        var written = new StringBuilder();
        for (var it : messages) {
            written.append(it.sender())
                    .append(' ')
                    .append(String.valueOf(it.sentAt()).replace('-', '/').replace('T', ' '))
                    .append('\n');
            written.append(it.text()).append('\n');
            it.attachments()
                    .forEach(one -> written.append('[').append(one.what()).append("]\n"));
        }

        assertThat(PastedChat.read(written.toString(), TODAY)).isEqualTo(messages);
    }

    @Property(tries = 500)
    void whateverIsPastedIsReadAndNoTextIsLost(@ForAll @StringLength(max = 80) String pasted) {
        var read = PastedChat.read(pasted, TODAY);

        assertThat(read)
                .allSatisfy(it -> assertThat(it.sender() != null
                                || !it.text().isEmpty()
                                || !it.attachments().isEmpty())
                        .isTrue());
    }

    @Provide
    Arbitrary<List<Message>> chats() {
        var senders = Arbitraries.of("张三", "李医生", "县医院-王主任", "Dr Wang", "小新 A", "a1");
        var times = Arbitraries.integers()
                .between(0, 500_000)
                .map(it -> LocalDateTime.of(2026, 1, 1, 0, 0, 1).plusMinutes(it));
        var texts = Arbitraries.of("好的", "患者今晨腹痛，体温38.5℃", "第一行\n\n第二行", "主诉：胸痛", "收到！谢谢", "see the film");
        var attachments = Arbitraries.of("图片", "文件", "视频")
                .map(it -> new Attachment(it, null))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(senders, times, texts, attachments)
                .as((sender, time, text, files) -> new Message(sender, time, text, files))
                .list()
                .ofMaxSize(6);
    }
}
