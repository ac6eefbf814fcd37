/** The application. Ask down, tell up, never sideways: see {@code docs/floor-plan}. */
@NullMarked
package org.mailian;

import org.jspecify.annotations.NullMarked;
