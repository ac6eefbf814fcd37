/**
 * Electronic signatures in PDF files (docs/adr/0041-signatures.md). A room that signs leans on {@code document :: signing} and asks
 * {@link org.mailian.document.signing.Signing}; who certifies the signers and who says the time are ports in here.
 */
@NamedInterface("signing")
@NullMarked
package org.mailian.document.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
