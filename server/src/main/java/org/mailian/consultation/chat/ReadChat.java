package org.mailian.consultation.chat;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chat as it was read.
 *
 * @param chat false: nothing in it looks like one, so that it is one message of nobody
 * @param text who and when, and below what was said, message by message
 * @param found what identifies somebody in {@code text}, in its order; no two overlap
 * @param attachments how many pictures and files the chat shows in passing; they have to come themselves
 */
record ReadChat(boolean chat, String text, List<ReadChatMessage> messages, List<FoundIdentity> found, int attachments) {

    /**
     * One message in the text.
     *
     * @param sender as the chat called them
     * @param sentAt in China, where the chat says so
     * @param from where what was said begins in the text; {@code until} is behind it
     */
    record ReadChatMessage(
            @Nullable String sender, @Nullable LocalDateTime sentAt, int start, int from, int until) {

        @Override
        public String toString() {
            return "ReadChatMessage[" + from + "-" + until + "]";
        }
    }

    @Override
    public String toString() {
        return "ReadChat[" + messages.size() + " messages, " + found.size() + " found]";
    }
}
