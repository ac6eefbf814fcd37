package org.mailian.imaging;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.PrivateBlock;
import org.mailian.dicom.Tag;
import org.mailian.dicom.Vr;
import org.springframework.http.MediaType;

/**
 * What became of each object of an upload (PS3.18 table 10.5.3-1 and annex I). Besides the failure reason of the standard each refusal
 * carries its code, in a private element of the creator {@code MAILIAN}.
 */
final class StowAnswer {

    private static final PrivateBlock OURS = new PrivateBlock("MAILIAN", 0x0009);
    private static final int CODE = 0x01;
    private static final int OTHER_FAILURES_SEQUENCE = 0x0008_119A;

    private final String root;
    private final List<DataSet> taken = new ArrayList<>();
    private final List<DataSet> failed = new ArrayList<>();
    private final List<DataSet> unknown = new ArrayList<>();

    StowAnswer(String root) {
        this.root = root;
    }

    void taken(Received it) {
        var address = new ObjectAddress(it.studyUid(), it.seriesUid(), it.sopInstance());
        taken.add(new DataSet()
                .set(Tag.REFERENCED_SOP_CLASS_UID, it.sopClass())
                .set(Tag.REFERENCED_SOP_INSTANCE_UID, it.sopInstance())
                .set(Tag.RETRIEVE_URL, root + address.path()));
    }

    void refused(ObjectRefused it) {
        var item = new DataSet().set(Tag.FAILURE_REASON, it.status().code());
        item.set(OURS.reserve(item, CODE), Vr.LO, it.code());
        if (it.sopInstance().isEmpty()) {
            unknown.add(item);
            return;
        }
        failed.add(item.set(Tag.REFERENCED_SOP_CLASS_UID, it.sopClass())
                .set(Tag.REFERENCED_SOP_INSTANCE_UID, it.sopInstance()));
    }

    /** 200 when all were taken, 202 when some were, 409 when none was; an upload without any object is none. */
    void send(MediaType type, HttpServletResponse response) throws IOException {
        var refused = failed.size() + unknown.size();
        if (refused + taken.size() == 0) {
            throw ImagingProblems.uploadMalformed("The upload has no parts");
        }
        response.setStatus(refused == 0 ? 200 : taken.isEmpty() ? 409 : 202);
        var answer = new DataSet();
        if (!taken.isEmpty()) {
            answer.set(Tag.REFERENCED_SOP_SEQUENCE, taken);
        }
        if (!failed.isEmpty()) {
            answer.set(Tag.FAILED_SOP_SEQUENCE, failed);
        }
        if (!unknown.isEmpty()) {
            answer.set(OTHER_FAILURES_SEQUENCE, unknown);
        }
        DicomWeb.write(answer, type, response);
    }
}
