package org.mailian.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One edition of a paper that shows its number and who signed it: a report and its corrections.
 *
 * @param kind what paper it is, for example {@code diagnosis-report}
 * @param facts what the paper shows, label to value, in the map's order; nothing that is not on the paper
 * @param number 1 for the first, as printed
 * @param signers the names as printed, in their order
 */
public record Edition(
        String kind, UUID subject, String title, Map<String, String> facts, int number, List<String> signers) {}
