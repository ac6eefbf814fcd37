/**
 * Kernel: the words every room shares (problems, pages, ids, actors, JSON). Floor 0; knows no medicine.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mailian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
