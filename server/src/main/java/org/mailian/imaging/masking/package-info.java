/**
 * DICOM objects without identities: the basic profile of PS3.15 annex E with modified dates, patient characteristics and cleaned
 * descriptors (docs/adr/0049-masking.md). Pure: a data set goes in, another one comes out.
 */
@NamedInterface("masking")
@NullMarked
package org.mailian.imaging.masking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
