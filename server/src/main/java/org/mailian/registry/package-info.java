/**
 * Registry: the directory's counter, HTTP in and HTTP out. Floor 3; owns no schema. Everything it says is asked of
 * {@link org.mailian.directory} on behalf of a caller.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access"})
@NullMarked
package org.mailian.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
