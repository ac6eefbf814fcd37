/** Tests of policy. */
@NullMarked
package org.mailian.policy;

import org.jspecify.annotations.NullMarked;
