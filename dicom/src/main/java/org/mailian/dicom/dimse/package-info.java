/**
 * The DICOM message service (PS3.7) on top of associations: commands, statuses, and the composite and normalised operations as user
 * (SCU) and as provider (SCP). Data sets of objects are streams here; only identifiers of queries are read into memory.
 */
@NullMarked
package org.mailian.dicom.dimse;

import org.jspecify.annotations.NullMarked;
