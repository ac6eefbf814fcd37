package org.mailian.diagnosis;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.diagnosis.UnmatchedStudies.UnmatchedStudy;
import org.mailian.imaging.Looker;
import org.mailian.imaging.Studies;
import org.mailian.imaging.Study;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of an institution that no order has got: looked through, and left alone where they are no remote diagnosis. */
@Service
@Transactional(readOnly = true)
public class UnmatchedDesk {

    /**
     * A study without an order, as its machine wrote it.
     *
     * @param examinedAt civil time in China
     * @param sex M, F or what the machine wrote
     * @param birthDate {@code 19610308}
     */
    public record UnmatchedPictures(
            String study,
            List<String> modalities,
            LocalDateTime examinedAt,
            @Nullable String description,
            @Nullable String accessionNumber,
            @Nullable String patientName,
            @Nullable String patientNumber,
            @Nullable String sex,
            @Nullable String birthDate,
            int instances) {

        static UnmatchedPictures of(Study it) {
            return new UnmatchedPictures(
                    it.uid(),
                    it.modalities(),
                    it.orderedAt(),
                    it.description(),
                    it.accessionNumber(),
                    PictureIdentity.readable(it.patientName()),
                    it.localPatientId(),
                    it.patientSex(),
                    it.patientBirthDate(),
                    it.instances());
        }
    }

    private final UnmatchedStudies unmatched;
    private final Studies studies;
    private final DiagnosisPolicy policy;

    UnmatchedDesk(UnmatchedStudies unmatched, Studies studies, DiagnosisPolicy policy) {
        this.unmatched = unmatched;
        this.studies = studies;
        this.policy = policy;
    }

    /** Those of the caller's institution, the last examined first. One that has left the archive meanwhile is passed over. */
    Page<UnmatchedPictures> page(Caller caller, @Nullable String after, int limit) {
        var place = Place.parse(after, 2);
        var rows = unmatched.page(
                caller.institution(),
                place == null ? null : new UnmatchedStudy(place.text(1), place.civil(0)),
                limit + 1);
        var page = Page.of(rows, limit, it -> Place.at(it.examinedAt(), it.studyUid()));
        var found = found(caller, page.items());
        return new Page<>(
                page.items().stream()
                        .flatMap(it -> Optional.ofNullable(found.get(it.studyUid())).stream())
                        .map(UnmatchedPictures::of)
                        .toList(),
                page.next());
    }

    /** It is no remote diagnosis. Refused: {@code diagnosis/unknown-study}. */
    @Transactional
    public void leave(Caller caller, String uid) {
        if (!unmatched.leave(caller.institution(), uid, caller.name(), policy.now())) {
            throw DiagnosisProblems.unknownStudy(uid);
        }
    }

    private Map<String, Study> found(Caller caller, List<UnmatchedStudy> rows) {
        var uids = rows.stream().map(UnmatchedStudy::studyUid).collect(Collectors.toSet());
        return uids.isEmpty()
                ? Map.of()
                : studies.find(Looker.of(caller), uids).stream()
                        .collect(Collectors.toMap(Study::uid, Function.identity()));
    }
}
