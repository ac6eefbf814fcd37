/**
 * Referral: a patient is sent up, down or sideways and comes back with a plan. Floor 4; owns schema {@code referral}.
 */
@ApplicationModule(
        allowedDependencies = {"journal", "policy", "directory", "access", "patient", "document", "casework"})
@NullMarked
package org.mailian.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
