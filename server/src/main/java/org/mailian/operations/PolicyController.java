package org.mailian.operations;

import static org.mailian.access.Permission.POLICY_WRITE;
import static org.mailian.access.Rule.Scope.SIGNED_IN;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Directory;
import org.mailian.kernel.Times;
import org.mailian.policy.Policies;
import org.mailian.policy.PolicyVersion;
import org.mailian.policy.Reach;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules: what holds where and since when; and the counter where new ones are published. */
@RestController
@RequestMapping("/api/policies")
class PolicyController {

    private static final int NEWEST = 100;

    /** @param id a region code of six digits, the id of a consortium, or absent for the nation */
    record PolicyReach(
            @NotNull Reach.Kind kind,
            @Size(max = 40) @Nullable String id) {

        Reach reach() {
            return new Reach(kind, id == null ? "" : id);
        }

        static PolicyReach of(Reach it) {
            return new PolicyReach(it.kind(), it.id().isEmpty() ? null : it.id());
        }
    }

    record PolicyVersionLine(
            UUID id,
            PolicyReach scope,
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            String digest,
            String publishedBy,
            Instant publishedAt,
            String note) {

        static PolicyVersionLine of(PolicyVersion it) {
            return new PolicyVersionLine(
                    it.id(),
                    PolicyReach.of(it.reach()),
                    it.version(),
                    it.effectiveFrom(),
                    it.effectiveUntil(),
                    it.digest(),
                    it.publishedBy(),
                    it.publishedAt(),
                    it.note());
        }
    }

    /** {@code current}: of each scope the version that holds today. */
    record PolicyPackLine(String pack, List<PolicyVersionLine> current) {}

    /** {@code layers}: what {@code content} was made of, the nation first; {@code history}: the newest hundred of every scope. */
    record PolicyPackView(
            String pack,
            LocalDate on,
            RuledInstitution institution,
            String version,
            @Schema(type = "object") JsonNode content,
            List<PolicyVersionLine> layers,
            List<PolicyVersionLine> history) {}

    record RuledInstitution(UUID id, String name, String nameEn) {}

    /** @param content the nation's default in full, or an overlay (RFC 7396: null takes away) */
    record NewPolicyVersion(
            @NotNull @Valid PolicyReach scope,
            @NotNull LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @NotNull ObjectNode content,
            @NotNull @Size(max = 500) String note) {}

    private final Policies policies;
    private final Publishing publishing;
    private final Directory directory;
    private final Clock clock;

    PolicyController(Policies policies, Publishing publishing, Directory directory, Clock clock) {
        this.policies = policies;
        this.publishing = publishing;
        this.directory = directory;
        this.clock = clock;
    }

    @Rule(SIGNED_IN)
    @GetMapping
    List<PolicyPackLine> list(Caller caller) {
        var today = Times.dayInChina(clock.instant());
        return policies.packs().stream()
                .map(it -> new PolicyPackLine(it.name(), lines(policies.current(it.name(), today))))
                .toList();
    }

    /** What holds at an institution (by default the caller's) on a day (by default today). */
    @Rule(SIGNED_IN)
    @GetMapping("/{pack}")
    PolicyPackView get(
            Caller caller,
            @PathVariable @Size(max = 40) String pack,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UUID institution) {
        var day = on == null ? Times.dayInChina(clock.instant()) : on;
        var where = directory.institution(institution == null ? caller.institution() : institution);
        var scope = directory.policyScope(where.id());
        var merged = policies.merged(pack, scope, day);
        return new PolicyPackView(
                pack,
                day,
                new RuledInstitution(where.id(), where.name(), where.nameEn()),
                merged.version(),
                merged.rules(),
                lines(policies.layers(pack, scope, day)),
                lines(policies.versions(pack).stream().limit(NEWEST).toList()));
    }

    /** Refused whole, naming the field, when any place it reaches could not read it; then nothing is written. */
    @Rule(value = SIGNED_IN, any = POLICY_WRITE)
    @PostMapping("/{pack}/versions")
    ResponseEntity<PolicyVersionLine> publish(
            Caller caller, @PathVariable @Size(max = 40) String pack, @Valid @RequestBody NewPolicyVersion it) {
        var version = publishing.publish(caller, pack, it);
        return ResponseEntity.created(URI.create("/api/policies/" + pack)).body(PolicyVersionLine.of(version));
    }

    private static List<PolicyVersionLine> lines(List<PolicyVersion> versions) {
        return versions.stream().map(PolicyVersionLine::of).toList();
    }
}
