/**
 * Demo: the demonstration region, told through the doors of the other rooms. Roof; loads only when asked.
 */
@ApplicationModule(
        allowedDependencies = {
            "journal",
            "policy",
            "directory",
            "access",
            "patient",
            "document",
            "casework",
            "calendar",
            "imaging",
            "laboratory",
            "referral",
            "diagnosis",
            "diagnosis :: laboratory",
            "consultation",
            "notification"
        })
@NullMarked
package org.mailian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
