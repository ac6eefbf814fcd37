package org.mailian.directory;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mailian.directory.Agreements.Coverage;
import org.mailian.kernel.Problem;
import org.springframework.stereotype.Component;

/** Who can sign agreements for an institution, and the refusal that names them. */
@Component
class Signers {

    /** The role whose work agreements are; it carries the permission AGREEMENT_SIGN. */
    private static final Set<String> SIGNING = Set.of("CONSORTIUM_OFFICE");

    /** Somebody to telephone. */
    record Signer(String institution, String name, String role, String phone) {}

    private final Directory directory;

    Signers(Directory directory) {
        this.directory = directory;
    }

    String name(UUID practitioner) {
        return directory.practitioner(practitioner).name();
    }

    Problem refusal(Coverage asked, Optional<Agreement> nearest) {
        var requester = directory.institution(asked.requester());
        var responder = directory.institution(asked.responder());
        var signers = new ArrayList<Signer>();
        for (var institution : List.of(requester, responder)) {
            if (nearest.isEmpty() || isMissing(nearest.get(), institution, asked)) {
                signers.addAll(of(institution));
            }
        }
        var whoCanSign = signers.stream()
                .map(it -> "%s (%s)".formatted(it.name(), it.institution()))
                .distinct()
                .collect(joining("、"));
        var facts = DirectoryProblems.facts(
                requester.name(),
                responder.name(),
                asked.service(),
                asked.direction().name(),
                signers,
                whoCanSign.isEmpty() ? requester.name() + "、" + responder.name() : whoCanSign);
        nearest.ifPresent(it -> {
            facts.put("number", it.number());
            facts.put("agreement", it.id().toString());
            facts.put("validFrom", it.validFrom().toString());
            facts.put("validUntil", it.validUntil().toString());
        });
        return DirectoryProblems.notCovered(code(asked, nearest), facts);
    }

    private static String code(Coverage asked, Optional<Agreement> nearest) {
        if (nearest.isEmpty() || nearest.get().state() == AgreementState.TERMINATED) {
            return "no-agreement";
        }
        var it = nearest.get();
        if (asked.on().isAfter(it.validUntil())) {
            return "agreement-expired";
        }
        if (it.state() == AgreementState.DRAFT) {
            return "agreement-unsigned";
        }
        return "agreement-not-yet";
    }

    /** A draft waits only for those who have not signed it; everything else needs both sides anew. */
    private static boolean isMissing(Agreement it, Institution institution, Coverage asked) {
        var waits = it.state() == AgreementState.DRAFT && !asked.on().isAfter(it.validUntil());
        return !waits || !it.isSignedBy(institution.id());
    }

    private List<Signer> of(Institution institution) {
        var posts = directory.postsAt(institution.id(), null, SIGNING);
        var people =
                directory.practitioners(posts.stream().map(Post::practitioner).toList());
        var signers = new ArrayList<Signer>();
        for (var post : posts) {
            var person = people.get(post.practitioner());
            if (person != null) {
                var role = post.roles().stream()
                        .filter(SIGNING::contains)
                        .findFirst()
                        .orElse("");
                var phone = person.phone() != null ? person.phone() : institution.phone();
                signers.add(new Signer(institution.name(), person.name(), role, phone == null ? "" : phone));
            }
        }
        return signers;
    }
}
