/**
 * Journal: what happened, append-only and hash-chained; who listens, and how far each listener has read. Floor 1; owns
 * schema {@code journal}. Asked through {@link org.mailian.journal.Journal}; heard through {@link org.mailian.journal.Projection}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.mailian.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
