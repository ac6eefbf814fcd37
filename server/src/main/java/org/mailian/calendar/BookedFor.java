package org.mailian.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment is for.
 *
 * @param kind a short lower-case word, {@code consultation}; the feed knows how to say the known ones
 * @param id of what; together with the kind the key by which it is found and released
 * @param title shown to the institutions of the owners and of who booked; never a patient's name
 * @param reference the number people know it by, HZ261122-000001; the only text that leaves in a feed
 */
public record BookedFor(
        String kind, UUID id, String title, @Nullable String reference) {}
