/**
 * The upper layer of DICOM (PS3.8): PDUs, the negotiation of an association, its life on a socket or on TLS, and the streams of
 * commands and data sets that run through it. Blocking code, written for virtual threads.
 */
@NullMarked
package org.mailian.dicom.net;

import org.jspecify.annotations.NullMarked;
