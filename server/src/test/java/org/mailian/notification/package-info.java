@NullMarked
package org.mailian.notification;

import org.jspecify.annotations.NullMarked;
