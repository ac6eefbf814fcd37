/** Tests of the room {@code imaging}. */
@NullMarked
package org.mailian.imaging;

import org.jspecify.annotations.NullMarked;
