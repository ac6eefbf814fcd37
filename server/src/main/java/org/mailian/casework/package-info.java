/**
 * Casework: the case that travels between institutions, with its parties, workflow, clocks, worklists and room. Floor 3; owns
 * schema {@code casework}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access", "patient", "document"})
@NullMarked
package org.mailian.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
