package org.mailian.dicom.dimse;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.net.Association;
import org.mailian.dicom.net.AssociationService;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.Peer;
import org.mailian.dicom.net.PresentationContext;
import org.mailian.dicom.net.PresentationContext.Answer;
import org.mailian.dicom.net.PresentationContext.Result;
import org.mailian.dicom.net.Rejection;
import org.mailian.dicom.net.UserInformation.Role;

/** Provides services (SCP) to whoever the doorkeeper lets in. */
public final class ServiceProvider implements AssociationService {

    /** Says who may come in. */
    public interface Doorkeeper {

        /** @return null to let the caller in */
        @Nullable
        Rejection refuse(AssociateRequest request, Peer peer);
    }

    private final Doorkeeper doorkeeper;
    private final Services services;

    public ServiceProvider(Doorkeeper doorkeeper, Services services) {
        this.doorkeeper = doorkeeper;
        this.services = services;
    }

    @Override
    public @Nullable Rejection refuse(AssociateRequest request, Peer peer) {
        return doorkeeper.refuse(request, peer);
    }

    @Override
    public Answer answer(AssociateRequest request, PresentationContext proposed) {
        var receives = wantsToReceive(request, proposed.abstractSyntax());
        if (!receives && !services.speaks(proposed.abstractSyntax())) {
            return new Answer(proposed.id(), Result.ABSTRACT_SYNTAX_NOT_SUPPORTED, "");
        }
        var chosen = choose(proposed.transferSyntaxes());
        return chosen == null
                ? new Answer(proposed.id(), Result.TRANSFER_SYNTAXES_NOT_SUPPORTED, "")
                : new Answer(proposed.id(), Result.ACCEPTED, chosen);
    }

    /**
     * Explicit little endian before all, because nothing has to be guessed in it; otherwise what the peer names first, implicit little
     * endian and the retired big endian last.
     */
    private static @Nullable String choose(List<String> proposed) {
        var explicit = TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid();
        if (proposed.contains(explicit)) {
            return explicit;
        }
        String fallback = null;
        for (var syntax : proposed) {
            var known = TransferSyntax.find(syntax).orElse(null);
            if (known != null && (known.encapsulated() || known.deflated())) {
                return syntax;
            }
            if (known != null && (fallback == null || !known.bigEndian())) {
                fallback = syntax;
            }
        }
        return fallback;
    }

    @Override
    public @Nullable Role role(AssociateRequest request, Role proposed) {
        var user = proposed.user() && services.speaks(proposed.sopClass());
        var provider = proposed.provider() && wantsToReceive(request, proposed.sopClass());
        return new Role(proposed.sopClass(), user, provider);
    }

    /** C-GET brings objects to whoever called, who must have asked for that part (PS3.4 section C.5.3). */
    private boolean wantsToReceive(AssociateRequest request, String sopClass) {
        return services.offersGet()
                && Services.isStorage(sopClass)
                && request.user().roles().stream()
                        .anyMatch(role -> role.provider() && role.sopClass().equals(sopClass));
    }

    @Override
    public void serve(Association association) throws IOException {
        new Provision(new Conversation(association), services).run();
    }
}
