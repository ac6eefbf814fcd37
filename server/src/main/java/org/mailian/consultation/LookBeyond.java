package org.mailian.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mailian.consultation.ConsultationPack.PackStudy;

/**
 * An expert looked at more of the patient than the material that was sent, and said why.
 *
 * @param institution of the expert; it sees the studies as long as the case runs and one of its experts takes part
 * @param name of the expert
 * @param reason in words
 * @param studies all there were of the patient at the asking institution, without those of the material
 */
record LookBeyond(
        UUID institution, String institutionName, String name, String reason, Instant at, List<PackStudy> studies) {}
