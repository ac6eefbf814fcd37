/** The DICOM JSON model (PS3.18 annex F), both ways, without a JSON library. */
@NullMarked
package org.mailian.dicom.json;

import org.jspecify.annotations.NullMarked;
