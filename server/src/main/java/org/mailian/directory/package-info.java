/**
 * Directory: institutions, departments, practitioners and their posts, consortia, agreements, beds and slots. Floor 2; owns
 * schema {@code directory}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy"})
@NullMarked
package org.mailian.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
