package org.mailian.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.mailian.access.Caller;
import org.mailian.directory.Directory;
import org.mailian.document.MaskedPictures;
import org.mailian.document.MaskedPictures.Drawn;
import org.mailian.kernel.Times;
import org.springframework.stereotype.Component;

/** Copies without identities, as the others are handed them: under the name and institution of whoever looks, and the minute. */
@Component
class HandedCopies {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MaskedPictures pictures;
    private final Directory directory;
    private final Clock time;

    HandedCopies(MaskedPictures pictures, Directory directory, Clock time) {
        this.pictures = pictures;
        this.directory = directory;
        this.time = time;
    }

    Drawn to(Caller caller, InputStream copy) {
        var words = caller.name() + "  "
                + directory.institution(caller.institution()).name() + "  "
                + MINUTE.format(time.instant().atZone(Times.CHINA));
        try (copy) {
            return pictures.under(copy, words);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
