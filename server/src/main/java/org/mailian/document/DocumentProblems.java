package org.mailian.document;

import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.NOT_FOUND;
import static org.mailian.kernel.Problem.Kind.TOO_LARGE;
import static org.mailian.kernel.Problem.Kind.TOO_MANY;

import java.util.Map;
import org.mailian.kernel.Problem;
import org.springframework.util.unit.DataSize;

/** Every way files and papers say no. */
final class DocumentProblems {

    private DocumentProblems() {}

    static Problem unknownFile() {
        return new Problem(NOT_FOUND, "document/unknown-file", "There is no such file");
    }

    static Problem emptyFile() {
        return new Problem(INVALID, "document/empty-file", "The file has no content");
    }

    static Problem fileTooLarge(DataSize largest) {
        var megabytes = largest.toMegabytes();
        return new Problem(
                TOO_LARGE,
                "document/file-too-large",
                "The file is larger than " + megabytes + " MB",
                Map.of("megabytes", megabytes));
    }

    static Problem pictureNotMasked() {
        return new Problem(
                INVALID, "document/picture-not-masked", "Only a whole PNG or JPEG of usual size can be masked here");
    }

    static Problem regionMalformed() {
        return new Problem(INVALID, "document/region-malformed", "A region lies within the picture and is not empty");
    }

    static Problem unknownCode() {
        return new Problem(NOT_FOUND, "document/unknown-code", "No paper was issued under this code");
    }

    static Problem tooManyLookups() {
        return new Problem(TOO_MANY, "document/too-many-lookups", "Too many codes were asked from this address");
    }
}
