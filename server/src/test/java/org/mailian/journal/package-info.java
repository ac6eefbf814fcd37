@NullMarked
package org.mailian.journal;

import org.jspecify.annotations.NullMarked;
