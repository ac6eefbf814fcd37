@NullMarked
package org.mailian.operations;

import org.jspecify.annotations.NullMarked;
