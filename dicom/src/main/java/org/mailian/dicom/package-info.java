/**
 * DICOM: data sets, Part 10 files, character sets and the JSON model. A library of its own: it knows no server, no database and no
 * Spring. What cites "PS3.x" means that part of the DICOM standard.
 */
@NullMarked
package org.mailian.dicom;

import org.jspecify.annotations.NullMarked;
