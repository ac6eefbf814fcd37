package org.mailian.calendar;

/**
 * The regional rules of calendars: pack {@code calendar}.
 *
 * @param hold how long a time is kept for somebody who has not decided
 * @param grid where appointments may begin
 * @param feed how much of a calendar leaves by its link
 */
record CalendarRules(HoldRule hold, GridRule grid, FeedRule feed) {

    static final String PACK = "calendar";

    /** @param minutes a hold ends by itself after so many */
    record HoldRule(int minutes) {

        HoldRule {
            if (minutes < 1 || minutes > 43_200) {
                throw new IllegalArgumentException("A hold lasts between a minute and thirty days");
            }
        }
    }

    /** @param minutes proposals begin at whole multiples of it; it divides an hour */
    record GridRule(int minutes) {

        GridRule {
            if (minutes < 5 || 60 % minutes != 0) {
                throw new IllegalArgumentException("The grid divides an hour");
            }
        }
    }

    /**
     * @param daysBack appointments so many days old are still in it
     * @param daysAhead and those of so many days to come
     */
    record FeedRule(int daysBack, int daysAhead) {}
}
