/** Tests of the room {@code referral}. */
@NullMarked
package org.mailian.referral;

import org.jspecify.annotations.NullMarked;
