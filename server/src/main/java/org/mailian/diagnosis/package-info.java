/**
 * Diagnosis: what one institution examines and another reads (远程诊断), signed by both. Floor 4; owns schema {@code diagnosis}.
 */
@ApplicationModule(
        allowedDependencies = {
            "journal",
            "policy",
            "directory",
            "access",
            "patient",
            "document",
            "document :: signing",
            "casework",
            "imaging",
            "laboratory"
        })
@NullMarked
package org.mailian.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
