package org.mailian.consultation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.consultation.ConsultationMatter.Part;
import org.mailian.document.PictureRegion;
import org.mailian.kernel.Ids;
import org.mailian.patient.masking.IdentityKind;
import org.mailian.patient.masking.IdentitySpan;
import org.mailian.patient.masking.Sureness;

/**
 * 去标识审核: what of the material somebody of the asking side has looked through, and what they said of it. Immutable. A text that was
 * changed afterwards has not been looked through.
 *
 * @param pack under which imaging keeps the studies of this case together
 * @param texts what was found, and what the person let stand
 * @param studies by their own UID
 * @param files by their own id; only pictures can be looked through
 */
public record Stripping(
        UUID pack, Map<Part, StrippedText> texts, Map<String, StrippedStudy> studies, Map<UUID, StrippedFile> files) {

    /** The parts that are written in words of one's own. */
    static final List<Part> TEXTS =
            List.of(Part.QUESTION, Part.PURPOSE, Part.HISTORY, Part.FINDINGS, Part.IMPRESSION, Part.TREATMENT);

    /**
     * @param text as it was then
     * @param by null until somebody has looked at what was found
     */
    public record StrippedText(
            String text, List<StrippedSpan> spans, @Nullable LookedThrough by) {}

    /** @param accepted whether it is masked */
    public record StrippedSpan(
            int start,
            int end,
            IdentityKind kind,
            Sureness sureness,
            @Nullable String person,
            boolean accepted) {

        static StrippedSpan of(IdentitySpan it) {
            return new StrippedSpan(it.start(), it.end(), it.kind(), it.sureness(), it.person(), true);
        }

        IdentitySpan span() {
            return new IdentitySpan(start, end, kind, sureness, person);
        }
    }

    /** @param review the one imaging keeps */
    public record StrippedStudy(UUID review, boolean confirmed) {}

    /** @param leaves with the regions covered; otherwise it stays here */
    public record StrippedFile(boolean leaves, List<PictureRegion> regions, LookedThrough by) {}

    public record LookedThrough(UUID practitioner, String name, Instant at) {

        static LookedThrough by(Caller caller, Instant at) {
            return new LookedThrough(caller.practitioner(), caller.name(), at);
        }
    }

    static Stripping begun() {
        return new Stripping(Ids.next(), Map.of(), Map.of(), Map.of());
    }

    /** Whether the text of a part stands here as it is written now. */
    boolean knows(Part part, String text) {
        var known = texts.get(part);
        return known != null && known.text().equals(text);
    }

    boolean looked(Part part, String text) {
        var known = texts.get(part);
        return known != null && known.text().equals(text) && known.by() != null;
    }

    boolean confirmed(String study) {
        var known = studies.get(study);
        return known != null && known.confirmed();
    }

    /** @param pictures those that could leave */
    boolean complete(ConsultationMatter matter, Set<UUID> pictures) {
        return TEXTS.stream().allMatch(part -> {
                    var text = matter.text(part);
                    return text == null || looked(part, text);
                })
                && matter.studies().stream().allMatch(this::confirmed)
                && files.keySet().containsAll(pictures);
    }

    Stripping with(Part part, StrippedText text) {
        return new Stripping(pack, plus(texts, part, text), studies, files);
    }

    Stripping with(String study, StrippedStudy it) {
        return new Stripping(pack, texts, plus(studies, study, it), files);
    }

    Stripping with(UUID file, StrippedFile it) {
        return new Stripping(pack, texts, studies, plus(files, file, it));
    }

    private static <K, V> Map<K, V> plus(Map<K, V> all, K key, V value) {
        var more = new HashMap<>(all);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
