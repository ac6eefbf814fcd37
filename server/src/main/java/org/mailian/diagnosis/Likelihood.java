package org.mailian.diagnosis;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.mailian.casework.Subject;
import org.mailian.diagnosis.PictureIdentity.ComparedFact;
import org.mailian.diagnosis.PictureIdentity.IdentityFact;
import org.mailian.diagnosis.PictureIdentity.Likeness;
import org.mailian.imaging.Study;

/**
 * How likely a study is what an order asked for, with the reasons.
 *
 * @param numbered the study carries the accession number of the order
 * @param contradictions by which facts it cannot be the patient's; somebody must answer for it then
 * @param apart between the order and the examination; negative when the pictures were made first
 */
record Likelihood(boolean numbered, List<ComparedFact> facts, List<IdentityFact> contradictions, Duration apart)
        implements Comparable<Likelihood> {

    /** @param numbers those of the study's patient numbers that are this patient's */
    static Likelihood of(Study study, Diagnosis order, Subject patient, Set<String> numbers, LocalDateTime orderedAt) {
        var facts = PictureIdentity.compare(study, patient, numbers);
        return new Likelihood(
                order.accessionNumber().equals(study.accessionNumber()),
                facts,
                PictureIdentity.contradictions(facts),
                Duration.between(orderedAt, study.orderedAt()));
    }

    /**
     * Worth a look: a number or the name is the patient's, even if something else contradicts; or nothing contradicts, and the birth
     * date agrees or the pictures bear no name at all.
     */
    boolean isWorthALook() {
        if (numbered || is(IdentityFact.PATIENT_NUMBER, Likeness.AGREES) || is(IdentityFact.NAME, Likeness.AGREES)) {
            return true;
        }
        return contradictions.isEmpty()
                && (is(IdentityFact.BIRTH_DATE, Likeness.AGREES) || is(IdentityFact.NAME, Likeness.UNSAID));
    }

    /** The likelier first; of two alike, the one made nearer to the order. */
    @Override
    public int compareTo(Likelihood other) {
        var by = Integer.compare(other.weight(), weight());
        return by != 0 ? by : apart.abs().compareTo(other.apart.abs());
    }

    private int weight() {
        var weight = numbered ? 16 : 0;
        weight += is(IdentityFact.PATIENT_NUMBER, Likeness.AGREES) ? 8 : 0;
        weight += is(IdentityFact.NAME, Likeness.AGREES) ? 4 : 0;
        weight += is(IdentityFact.BIRTH_DATE, Likeness.AGREES) ? 2 : 0;
        weight += is(IdentityFact.SEX, Likeness.AGREES) ? 1 : 0;
        return contradictions.isEmpty() ? weight : weight - 32;
    }

    private boolean is(IdentityFact fact, Likeness likeness) {
        return facts.stream().anyMatch(it -> it.fact() == fact && it.likeness() == likeness);
    }
}
