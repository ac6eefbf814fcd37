package org.mailian.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mailian.kernel.Problem;

/** A deed is refused with exactly this code. */
final class Refusals {

    private Refusals() {}

    static Problem refused(String code, ThrowingCallable deed) {
        var problem = catchThrowableOfType(Problem.class, deed);
        assertThat(problem).as("refused with %s", code).isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        return problem;
    }
}
