/** Tests of the directory. */
@NullMarked
package org.mailian.directory;

import org.jspecify.annotations.NullMarked;
