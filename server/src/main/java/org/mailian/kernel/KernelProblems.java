package org.mailian.kernel;

import static org.mailian.kernel.Problem.Kind.MALFORMED;

/** Every way the kernel says no. */
final class KernelProblems {

    private KernelProblems() {}

    static Problem placeMalformed() {
        return new Problem(
                MALFORMED, "kernel/place-malformed", "The page place in 'after' was not made by this server");
    }
}
