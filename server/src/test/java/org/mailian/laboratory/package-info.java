/** Tests of the room {@code laboratory}. */
@NullMarked
package org.mailian.laboratory;

import org.jspecify.annotations.NullMarked;
