/** Tests of the DIMSE door. */
@NullMarked
package org.mailian.exchange.dimse;

import org.jspecify.annotations.NullMarked;
