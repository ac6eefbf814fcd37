package org.mailian.exchange.dimse;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.Tag;
import org.mailian.dicom.dimse.DimseException;
import org.mailian.dicom.dimse.Request;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.dimse.Services.Matches;
import org.mailian.dicom.dimse.Status;
import org.mailian.imaging.Looker;
import org.mailian.imaging.StudyQuery;
import org.mailian.imaging.StudySearch;
import org.mailian.kernel.Problem;
import org.springframework.stereotype.Component;

/**
 * C-FIND in both roots (PS3.4 section C.4.1), over what the calling machine's institution may see. A question that narrows nothing is
 * refused, and one with too many answers ends with a status that says so.
 */
@Component
class Finding implements Services.Find {

    /** The whole list of a level would be the whole archive. */
    private static final Status TOO_BROAD = Status.OUT_OF_RESOURCES.because("ask for something narrower");

    private final Visitors visitors;
    private final StudySearch search;

    Finding(Visitors visitors, StudySearch search) {
        this.visitors = visitors;
        this.search = search;
    }

    @Override
    public void find(Request request, DataSet dataSet, Matches matches) throws IOException {
        var visitor = visitors.requireRetrieving(request);
        var identifier = Identifier.of(dataSet);
        if (!identifier.isNarrow()) {
            throw new DimseException(TOO_BROAD);
        }
        var found = found(visitor.looker(), identifier);
        var answered = new HashSet<String>();
        for (var match : found) {
            // A patient comes once, with as many studies as there are.
            if (identifier.level() != Identifier.Level.PATIENT || answered.add(match.text(Tag.PATIENT_ID, ""))) {
                matches.send(answer(identifier, match, request.called().value()));
            }
        }
        if (found.size() >= StudyQuery.MOST) {
            throw new DimseException(TOO_BROAD);
        }
    }

    private List<DataSet> found(Looker looker, Identifier identifier) throws DimseException {
        var query = new StudyQuery(level(identifier), identifier.keys(), identifier.asked(), StudyQuery.MOST, 0);
        try {
            return search.find(looker, query);
        } catch (Problem refused) {
            throw Refusals.of(refused);
        }
    }

    /** Below the study the UIDs above are needed (PS3.4 section C.4.1.2.1). */
    private static StudyQuery.Level level(Identifier identifier) throws DimseException {
        return switch (identifier.level()) {
            case PATIENT, STUDY -> StudyQuery.Level.STUDY;
            case SERIES -> {
                identifier.require(Tag.STUDY_INSTANCE_UID);
                yield StudyQuery.Level.SERIES;
            }
            case IMAGE -> {
                identifier.require(Tag.STUDY_INSTANCE_UID);
                identifier.require(Tag.SERIES_INSTANCE_UID);
                yield StudyQuery.Level.INSTANCE;
            }
        };
    }

    /** What was asked for, and what every answer has; where it can be fetched is always here and now. */
    private static DataSet answer(Identifier identifier, DataSet match, String title) {
        var answer = new DataSet()
                .set(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
                .set(Tag.QUERY_RETRIEVE_LEVEL, identifier.level().name())
                .set(Tag.RETRIEVE_AE_TITLE, title)
                .set(Tag.INSTANCE_AVAILABILITY, "ONLINE");
        for (var element : match) {
            if (identifier.asked().contains(element.tag()) && !answer.contains(element.tag())) {
                answer.put(element);
            }
        }
        return answer;
    }

    /** The studies of a patient, for a retrieval at that level. */
    List<String> studiesOf(Looker looker, String patientId) {
        var query = new StudyQuery(
                StudyQuery.Level.STUDY, Map.of(Tag.PATIENT_ID, patientId), StudyQuery.ALL, StudyQuery.MOST, 0);
        return search.find(looker, query).stream()
                .map(study -> study.text(Tag.STUDY_INSTANCE_UID, ""))
                .toList();
    }
}
