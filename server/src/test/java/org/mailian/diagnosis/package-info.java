@NullMarked
package org.mailian.diagnosis;

import org.jspecify.annotations.NullMarked;
