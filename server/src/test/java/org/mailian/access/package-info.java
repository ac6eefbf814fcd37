/** Tests of access, and the people other rooms' tests sign in as ({@link org.mailian.access.People}). */
@NullMarked
package org.mailian.access;

import org.jspecify.annotations.NullMarked;
