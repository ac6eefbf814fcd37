/**
 * Policy: regional rules as versioned data with effective dates. Floor 1; owns schema {@code policy}.
 */
@ApplicationModule(allowedDependencies = {"journal"})
@NullMarked
package org.mailian.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
