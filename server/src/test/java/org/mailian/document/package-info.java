@NullMarked
package org.mailian.document;

import org.jspecify.annotations.NullMarked;
