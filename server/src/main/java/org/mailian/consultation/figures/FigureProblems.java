package org.mailian.consultation.figures;

import static org.mailian.kernel.Problem.Kind.NOT_FOUND;

import java.util.Map;
import org.mailian.kernel.Problem;

/** What the figures refuse. */
final class FigureProblems {

    private FigureProblems() {}

    static Problem unknownFigure(String name) {
        return new Problem(NOT_FOUND, "consultation/unknown-figure", "There is no such figure", Map.of("figure", name));
    }
}
