package org.mailian.consultation.chat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailian.consultation.chat.ReadChat.ReadChatMessage;
import org.mailian.patient.masking.Identities;
import org.mailian.patient.masking.IdentityKind;
import org.mailian.patient.masking.IdentitySpan;
import org.mailian.patient.masking.PastedChat;
import org.mailian.patient.masking.PastedChat.Message;

/** A pasted text as messages with what identifies people in them. Pure: nothing is kept. */
final class ChatText {

    /** More than this nobody looks through; it is a chat of weeks. */
    static final int MOST_MESSAGES = 300;

    private static final int MOST_SENDERS = 60;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String APART = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final List<ReadChatMessage> read = new ArrayList<>();
    private final List<FoundIdentity> found = new ArrayList<>();

    private ChatText() {}

    /**
     * Reads what was pasted; what looks like no chat is one message.
     *
     * @param today the day of what says none
     */
    static ReadChat read(String pasted, LocalDate today) {
        var chat = PastedChat.looksLikeOne(pasted, today);
        var messages = chat
                ? PastedChat.read(pasted, today)
                : List.of(new Message(null, null, pasted.replace("\r\n", "\n").strip(), List.of()));
        if (messages.size() > MOST_MESSAGES) {
            throw ChatProblems.tooManyMessages(MOST_MESSAGES);
        }
        var it = new ChatText();
        messages.forEach(it::write);
        it.mark(messages);
        var attachments =
                messages.stream().mapToInt(one -> one.attachments().size()).sum();
        return new ReadChat(chat, it.text.toString(), it.read, it.found, attachments);
    }

    private void write(Message it) {
        if (!text.isEmpty()) {
            text.append(APART);
        }
        var start = text.length();
        var sent = it.sentAt() == null ? null : WHEN.format(it.sentAt());
        var head = Stream.of(it.sender(), sent).filter(Objects::nonNull).collect(Collectors.joining(" "));
        text.append(head).append(head.isEmpty() || it.text().isEmpty() ? "" : "\n");
        var from = text.length();
        text.append(it.text());
        read.add(new ReadChatMessage(it.sender(), it.sentAt(), start, from, text.length()));
        if (it.sender() != null) {
            var sender = IdentitySpan.marked(start, start + it.sender().length(), IdentityKind.SENDER);
            found.add(FoundIdentity.of(sender, sender.start(), sender.end()));
        }
    }

    /** What was said is searched as one text, so that whoever is named once is known in all messages. */
    private void mark(List<Message> messages) {
        var said = messages.stream().map(Message::text).collect(Collectors.joining(APART));
        // Whoever has one of that many names writes in no group of doctors; each costs a search.
        var known = PastedChat.known(messages).stream().limit(MOST_SENDERS).toList();
        var spans = Identities.find(said, known).iterator();
        var span = spans.hasNext() ? spans.next() : null;
        var begins = 0;
        for (var message : read) {
            var length = message.until() - message.from();
            while (span != null && span.start() < begins + length) {
                var moved = message.from() - begins;
                found.add(FoundIdentity.of(span, span.start() + moved, Math.min(span.end(), begins + length) + moved));
                span = spans.hasNext() ? spans.next() : null;
            }
            begins += length + APART.length();
        }
        found.sort(Comparator.comparingInt(FoundIdentity::start));
    }
}
