/**
 * 远程检验: blood drawn at one institution and examined at another, as a case. What becomes of the tubes is heard from {@code laboratory};
 * people decide only what is theirs to decide: validate, deliver, call off, answer a critical value.
 */
@NamedInterface("laboratory")
@NullMarked
package org.mailian.diagnosis.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
