/**
 * Meeting: the room in which several hospitals see each other, look at the same picture and decide. Floor 3; owns schema
 * {@code meeting}. Opened through {@link org.mailian.meeting.Meetings}; what happens in it is heard from the journal (stream
 * {@code meeting}).
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access", "document"})
@NullMarked
package org.mailian.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
