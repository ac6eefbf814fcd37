package org.mailian.demo;

import java.time.Instant;

/** A part of the region. Told in the order of {@code @Order}, each with what the ones before have put on the stage. */
interface Chapter {

    /** @param now the first start; the chapter itself is told as if long before */
    void tell(Cast cast, Instant now);
}
