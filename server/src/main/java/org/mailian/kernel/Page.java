package org.mailian.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A keyset page: the items, and the opaque place where the next page starts (null when this is the last). */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Cuts {@code limit + 1} fetched rows to a page; {@code place} tells the place just after a row. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Place> place) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, place.apply(items.getLast()).encode());
    }
}
