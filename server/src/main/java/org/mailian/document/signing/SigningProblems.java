package org.mailian.document.signing;

import static org.mailian.kernel.Problem.Kind.INVALID;
import static org.mailian.kernel.Problem.Kind.UNAVAILABLE;

import org.mailian.kernel.Problem;

/** Every way a signature is not made. */
final class SigningProblems {

    private SigningProblems() {}

    static Problem notAPdf() {
        return new Problem(INVALID, "document/not-a-pdf", "This is not a PDF file that can be signed");
    }

    static Problem timeStampUnavailable() {
        return new Problem(
                UNAVAILABLE, "document/time-stamp-unavailable", "The time-stamp authority did not confirm the time");
    }
}
