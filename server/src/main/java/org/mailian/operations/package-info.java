/**
 * Operations: the desk of those who keep the house running: projections, dead letters, reads, rules. Floor 5; owns no schema.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access"})
@NullMarked
package org.mailian.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
