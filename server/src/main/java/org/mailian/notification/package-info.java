/**
 * Notification: from what happened to a message for somebody; decides nothing. Floor 5; owns schema {@code notification}.
 */
@ApplicationModule(allowedDependencies = {"journal", "policy", "directory", "access", "casework"})
@NullMarked
package org.mailian.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
