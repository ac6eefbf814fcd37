/**
 * Calendar: when people, rooms and equipment can be asked for, and who has them when. Floor 3; owns schema {@code calendar}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access"})
@NullMarked
package org.mailian.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
