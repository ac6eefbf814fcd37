package org.mailian.calendar;

import java.util.Map;
import org.mailian.directory.DutyKind;

/** What is said in a feed, in Chinese or English. */
final class FeedWords {

    private record Word(String chinese, String english) {

        String in(boolean english) {
            return english ? this.english : chinese;
        }
    }

    private static final Word APPOINTMENT = new Word("预约", "Appointment");
    private static final Map<String, Word> KINDS = Map.of(
            "consultation", new Word("会诊", "Consultation"),
            "meeting", new Word("会议", "Meeting"),
            "teaching", new Word("教学", "Teaching"));

    private FeedWords() {}

    static String calendar(CalendarOwner owner, boolean english) {
        return english ? "Mailian \u00b7 " + owner.nameEn() : "脉联 \u00b7 " + owner.name();
    }

    static String appointment(BookedFor it, boolean english) {
        var kind = KINDS.getOrDefault(it.kind(), APPOINTMENT).in(english);
        return it.reference() == null ? kind : kind + " " + it.reference();
    }

    static String duty(DutyKind kind, boolean english) {
        var word = switch (kind) {
            case DUTY_OFFICER -> new Word("总值班", "Duty officer");
            case GREEN_CHANNEL_TEAM -> new Word("绿色通道值班", "Green channel duty");
            case EMERGENCY_EXPERT -> new Word("急会诊专家值班", "Emergency expert duty");
            case COORDINATION_CENTRE -> new Word("会诊转诊中心值班", "Coordination centre duty");
        };
        return word.in(english);
    }
}
