/**
 * Consultation: a question to experts elsewhere, prepared once, arranged by the centre, answered with signed opinions and decided by
 * who asked. Floor 4; owns schema {@code consultation}.
 */
@ApplicationModule(
        allowedDependencies = {
            "journal",
            "policy",
            "directory",
            "access",
            "patient",
            "patient :: masking",
            "document",
            "document :: signing",
            "casework",
            "imaging",
            "laboratory",
            "calendar",
            "meeting"
        })
@NullMarked
package org.mailian.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
