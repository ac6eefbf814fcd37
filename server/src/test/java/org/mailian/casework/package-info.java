/** Tests of the room {@code casework}. */
@NullMarked
package org.mailian.casework;

import org.jspecify.annotations.NullMarked;
