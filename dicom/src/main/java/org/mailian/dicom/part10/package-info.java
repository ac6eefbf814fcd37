/** Files (PS3.10): meta information, data set, and the frames in it. */
@NullMarked
package org.mailian.dicom.part10;

import org.jspecify.annotations.NullMarked;
