/** Tests of the room {@code exchange}. */
@NullMarked
package org.mailian.exchange;

import org.jspecify.annotations.NullMarked;
