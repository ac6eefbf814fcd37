/**
 * The DIMSE door: DICOM machines store, find, fetch and ask for their work here (PS3.4 annexes B, C, J and K over PS3.7 and PS3.8). Who
 * calls which title decides for whom a machine speaks, and thereby what it may see.
 */
@NullMarked
package org.mailian.exchange.dimse;

import org.jspecify.annotations.NullMarked;
