package org.mailian.dicom.dimse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.net.PresentationContext;
import org.mailian.dicom.net.UserInformation.Role;

/** What a caller proposes to speak about: contexts, numbered as they come, and roles. */
public final class Proposal {

    /** Encodings that any application can convert into each other; implicit little endian must always be proposed (PS3.5 section 10.1). */
    private static final List<String> NATIVE =
            List.of(TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid(), TransferSyntax.IMPLICIT_LITTLE_ENDIAN.uid());

    private record Pair(String sopClass, List<String> transferSyntaxes) {}

    private final Set<Pair> pairs = new LinkedHashSet<>();
    private final List<Role> roles = new ArrayList<>();

    /** A service, in the usual encodings of little endian. */
    public Proposal service(String sopClass) {
        pairs.add(new Pair(sopClass, NATIVE));
        return this;
    }

    public Proposal service(String sopClass, String... transferSyntaxes) {
        pairs.add(new Pair(sopClass, List.of(transferSyntaxes)));
        return this;
    }

    /**
     * Objects of this class in this encoding; a native one also in the other native ones.
     *
     * @return false if there is no number left for it
     */
    public boolean object(String sopClass, String transferSyntax) {
        var pair = new Pair(sopClass, encodings(transferSyntax));
        return pairs.contains(pair) || pairs.size() < PresentationContext.MOST && pairs.add(pair);
    }

    /** Objects of this class that the caller wants to be sent over this association, as C-GET does (PS3.4 section C.5.3). */
    public Proposal receiving(String sopClass, String... transferSyntaxes) {
        roles.add(new Role(sopClass, false, true));
        return service(sopClass, transferSyntaxes);
    }

    /** A service that the caller provides, as whoever reports the outcome of a storage commitment does (PS3.4 section J.3.3). */
    public Proposal providing(String sopClass) {
        roles.add(new Role(sopClass, false, true));
        return service(sopClass);
    }

    private static List<String> encodings(String transferSyntax) {
        if (!isNative(transferSyntax)) {
            return List.of(transferSyntax);
        }
        var encodings = new LinkedHashSet<>(List.of(transferSyntax));
        encodings.addAll(NATIVE);
        return List.copyOf(encodings);
    }

    /** Whether pixel data are not compressed, so that the encoding may be changed without touching a picture. */
    static boolean isNative(String transferSyntax) {
        return TransferSyntax.find(transferSyntax)
                .filter(known -> !known.encapsulated())
                .isPresent();
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    public List<PresentationContext> contexts() {
        var contexts = new ArrayList<PresentationContext>();
        for (var pair : pairs) {
            contexts.add(new PresentationContext(contexts.size() * 2 + 1, pair.sopClass(), pair.transferSyntaxes()));
        }
        return contexts;
    }

    public List<Role> roles() {
        return List.copyOf(roles);
    }
}
