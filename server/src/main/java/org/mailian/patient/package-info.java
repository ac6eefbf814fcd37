/**
 * Patient: the index of people in care, their identifiers and their consent. Floor 2; owns schema {@code patient}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access"})
@NullMarked
package org.mailian.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
