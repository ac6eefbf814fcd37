/**
 * Laboratory: specimens with their labels, boxes and hand-overs, results with ranges and trends. Floor 3; owns schema {@code
 * laboratory}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access", "patient", "document"})
@NullMarked
package org.mailian.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
