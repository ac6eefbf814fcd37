package org.mailian.dicom.net;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.UserInformation.Role;

/** What a side that accepts associations has to say while they are negotiated, and what it does in them. */
public interface AssociationService {

    /** @return null to let the caller in */
    @Nullable
    Rejection refuse(AssociateRequest request, Peer peer);

    /** Whether, and in which encoding, this may be spoken about. */
    PresentationContext.Answer answer(AssociateRequest request, PresentationContext proposed);

    /**
     * Which of the proposed parts the requestor may play.
     *
     * @return null to say nothing, which leaves it the user of the service (PS3.7 annex D.3.3.4)
     */
    default @Nullable Role role(AssociateRequest request, Role proposed) {
        return null;
    }

    /** Lives through the association, in a virtual thread of its own. It is aborted afterwards if it is still open. */
    void serve(Association association) throws IOException;
}
