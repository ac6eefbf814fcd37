/** Structure tests and the tests of the whole house. */
@NullMarked
package org.mailian;

import org.jspecify.annotations.NullMarked;
