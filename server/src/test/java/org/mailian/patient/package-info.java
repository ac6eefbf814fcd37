/** Tests of patient. */
@NullMarked
package org.mailian.patient;

import org.jspecify.annotations.NullMarked;
