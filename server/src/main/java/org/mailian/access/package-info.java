/**
 * Access: accounts, sign-in, who may, who looked. Floor 2; owns schema {@code access}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory"})
@NullMarked
package org.mailian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
