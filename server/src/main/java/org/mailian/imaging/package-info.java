/**
 * Imaging: takes studies in, keeps them safe, finds them and hands them out to whoever may see them. Floor 3; owns schema
 * {@code imaging}.
 */
@ApplicationModule(
        allowedDependencies = {"journal", "policy", "directory", "access", "patient", "patient :: masking", "document"})
@NullMarked
package org.mailian.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
