/** The character sets of DICOM (PS3.5 section 6.1, PS3.3 section C.12.1.1.2). */
@NullMarked
package org.mailian.dicom.text;

import org.jspecify.annotations.NullMarked;
