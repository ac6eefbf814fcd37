/**
 * Document: files, paper (PDF) and the codes by which paper is verified. Floor 2; owns schema {@code document}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access"})
@NullMarked
package org.mailian.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
