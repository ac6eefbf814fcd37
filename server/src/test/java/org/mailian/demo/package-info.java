@NullMarked
package org.mailian.demo;

import org.jspecify.annotations.NullMarked;
