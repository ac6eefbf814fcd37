package org.mailian.consultation.chat;

import static org.mailian.kernel.Problem.Kind.INVALID;

import java.util.Map;
import org.mailian.kernel.Problem;

/** What a chat is refused for. */
final class ChatProblems {

    private ChatProblems() {}

    static Problem tooManyMessages(int most) {
        return new Problem(
                INVALID,
                "consultation/chat-too-long",
                "A chat of more than " + most + " messages is pasted in pieces",
                Map.of("most", most));
    }

    static Problem markOutside() {
        return new Problem(INVALID, "consultation/mark-outside", "What is masked lies within its text");
    }

    static Problem tooManyPictures(int most) {
        return new Problem(
                INVALID,
                "consultation/too-many-pictures",
                "A case takes " + most + " pictures of a chat",
                Map.of("most", most));
    }
}
