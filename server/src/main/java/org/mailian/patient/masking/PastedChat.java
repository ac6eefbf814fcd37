package org.mailian.patient.masking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text copied out of WeChat, DingTalk or QQ, as messages in their order. Nothing is lost: what no form fits is the text of the message
 * before it, or a message of nobody.
 */
public final class PastedChat {

    private PastedChat() {}

    /**
     * One message.
     *
     * @param sender as the chat called them; null where it does not say
     * @param sentAt null where the chat says no day; the seconds are nought where it says none
     * @param text without the marks of attachments
     */
    public record Message(
            @Nullable String sender, @Nullable LocalDateTime sentAt, String text, List<Attachment> attachments) {

        @Override
        public String toString() {
            return "Message[" + text.length() + " characters, " + attachments.size() + " attachments]";
        }
    }

    /**
     * What the chat shows in place of a picture or a file; it has to be looked at when it comes itself.
     *
     * @param what as the chat wrote it: 图片, 文件
     * @param name the file's name where the chat says it
     */
    public record Attachment(String what, @Nullable String name) {}

    /**
     * Reads what was pasted.
     *
     * @param today the day of a time that stands alone, of 今天 and 昨天, and of a day without a year
     */
    public static List<Message> read(String pasted, LocalDate today) {
        var reading = new ChatReading(today);
        pasted.replace("\r\n", "\n").replace('\r', '\n').lines().forEach(reading::line);
        return reading.end();
    }

    /** Whether a text looks like a chat at all: at least two messages say who wrote them, or one with a time. */
    public static boolean looksLikeOne(String pasted, LocalDate today) {
        var messages = read(pasted, today);
        var spoken = messages.stream().filter(it -> it.sender() != null).toList();
        return spoken.size() > 1 || spoken.stream().anyMatch(it -> it.sentAt() != null);
    }

    /** Everybody who wrote, in the order in which they began to. */
    public static List<String> senders(List<Message> messages) {
        return messages.stream()
                .map(Message::sender)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * The messages with their senders masked: 医生A, 医生B. The texts are masked by themselves, with the same pseudonyms, after a person
     * has looked.
     */
    public static List<Message> masked(List<Message> messages, Pseudonyms pseudonyms) {
        return messages.stream()
                .map(it -> it.sender() == null
                        ? it
                        : new Message(
                                pseudonyms.of(IdentityKind.SENDER, it.sender()),
                                it.sentAt(),
                                it.text(),
                                it.attachments()))
                .toList();
    }

    /** Who wrote, as people who must be found in the texts: one greets the other by name. */
    public static List<KnownPerson> known(List<Message> messages) {
        return senders(messages).stream()
                .filter(it -> it.codePointCount(0, it.length()) > 1)
                .map(it -> new KnownPerson(IdentityKind.SENDER, it, List.of(), List.of(), List.of(), null))
                .toList();
    }
}
