package org.mailian.calendar;

import java.util.List;
import java.util.UUID;

/** An hour at which everybody wanted can be had. {@code owners}: of each wanted one somebody who is free, in the order of the question. */
public record CommonHour(Span during, List<UUID> owners) {}
