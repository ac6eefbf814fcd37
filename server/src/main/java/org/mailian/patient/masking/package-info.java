/**
 * Identities in text: where they stand, and what stands there instead once a person has said so (docs/adr/0049-masking.md). Nothing in
 * here reads a table: rooms above give the text and what they know of the patient.
 */
@NamedInterface("masking")
@NullMarked
package org.mailian.patient.masking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
