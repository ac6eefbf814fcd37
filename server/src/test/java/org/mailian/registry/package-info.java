/** Tests of registry. */
@NullMarked
package org.mailian.registry;

import org.jspecify.annotations.NullMarked;
