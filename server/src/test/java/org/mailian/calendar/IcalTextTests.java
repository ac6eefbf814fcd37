package org.mailian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What we write is read by a program of somebody else. */
class IcalTextTests {

    @Property(tries = 200)
    void whatWasWrittenIsRead(
            @ForAll @StringLength(min = 1, max = 120) @Chars({'会', '诊', 'a', ' ', ',', ';', '\\', ':', '"'})
                    String summary)
            throws IOException, ParserException {
        var text = event(summary);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(read(text).getSummary().getValue().strip()).isEqualTo(summary.strip());
    }

    @Test
    void aNewLineInATitleIsNoNewProperty() throws IOException, ParserException {
        var event = read(event("会诊\r\nATTENDEE:mailto:somebody@example.org"));

        assertThat(event.getSummary().getValue()).contains("ATTENDEE");
        assertThat(event.getProperties("ATTENDEE")).isEmpty();
    }

    @Test
    void midnightInChinaIsMidnightInChina() {
        assertThat(event("会诊")).contains("DTSTART;TZID=Asia/Shanghai:20270101T000000\r\n");
    }

    private static String event(String summary) {
        return new IcalText()
                .begin("VCALENDAR")
                .word("VERSION", "2.0")
                .word("PRODID", "-//Mailian//Calendar//ZH")
                .begin("VEVENT")
                .word("UID", "1@mailian")
                .utc("DTSTAMP", Instant.EPOCH)
                .china("DTSTART", Instant.parse("2026-12-31T16:00:00Z"))
                .text("SUMMARY", summary)
                .end("VEVENT")
                .end("VCALENDAR")
                .toString();
    }

    private static VEvent read(String text) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(text));
        return calendar.getComponents().stream()
                .filter(VEvent.class::isInstance)
                .map(VEvent.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
