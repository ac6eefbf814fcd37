/**
 * Exchange: speaks with the machines of the members in their own languages. Floor 6; owns nothing.
 */
@ApplicationModule(
        allowedDependencies = {"journal", "policy", "directory", "access", "patient", "imaging", "diagnosis"})
@NullMarked
package org.mailian.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
