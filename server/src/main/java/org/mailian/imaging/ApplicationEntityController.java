package org.mailian.imaging;

import static org.mailian.access.Permission.DIRECTORY_ADMINISTER;
import static org.mailian.access.Permission.STAFF_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Directory;
import org.mailian.imaging.ApplicationEntities.NewPeer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The titles and machines of an institution, kept by its manager or by who administers the directory. */
@RestController
@RequestMapping("/api/institutions/{institution}/application-entities")
class ApplicationEntityController {

    /** 1 to 16 characters of the default repertoire without a backslash, spaces inside only (PS3.5 section 6.2). */
    private static final String TITLE = "[!-\\[\\]-~]([ -\\[\\]-~]{0,14}[!-\\[\\]-~])?";

    record EntitiesView(List<CalledTitle> titles, List<Peer> peers) {}

    record TitleForm(
            @NotBlank @Size(max = 16) @Pattern(regexp = TITLE)
            String title,

            @NotBlank @Size(max = 80) String name) {}

    record PeerForm(
            @NotBlank @Size(max = 16) @Pattern(regexp = TITLE)
            String title,

            @NotBlank @Size(max = 80) String name,

            @NotBlank @Size(max = 255) @Pattern(regexp = "[A-Za-z0-9.:_-]+")
            String host,

            @Min(1) @Max(65535) int port,
            boolean tls,
            boolean retrieves,

            @Nullable @Size(max = 64) @Pattern(regexp = "[!-~]+")
            String deviceCode) {

        NewPeer machine() {
            return new NewPeer(title, name, host, port, tls, retrieves, deviceCode);
        }
    }

    private final ApplicationEntities entities;
    private final Directory directory;

    ApplicationEntityController(ApplicationEntities entities, Directory directory) {
        this.entities = entities;
        this.directory = directory;
    }

    @GetMapping
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    EntitiesView list(Caller caller, @PathVariable UUID institution) {
        requireKeeper(caller, institution);
        return new EntitiesView(entities.titlesOf(institution), entities.peersOf(institution));
    }

    @PostMapping("/titles")
    @ResponseStatus(HttpStatus.CREATED)
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    CalledTitle addTitle(Caller caller, @PathVariable UUID institution, @Valid @RequestBody TitleForm form) {
        requireKeeper(caller, institution);
        return entities.addTitle(institution, form.title(), form.name(), caller.actor());
    }

    @DeleteMapping("/titles/{title}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    void endTitle(Caller caller, @PathVariable UUID institution, @PathVariable UUID title) {
        requireKeeper(caller, institution);
        entities.endTitle(institution, title, caller.actor());
    }

    @PostMapping("/peers")
    @ResponseStatus(HttpStatus.CREATED)
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    Peer addPeer(Caller caller, @PathVariable UUID institution, @Valid @RequestBody PeerForm form) {
        requireKeeper(caller, institution);
        return entities.addPeer(institution, form.machine(), caller.actor());
    }

    @PutMapping("/peers/{peer}")
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    Peer changePeer(
            Caller caller, @PathVariable UUID institution, @PathVariable UUID peer, @Valid @RequestBody PeerForm form) {
        requireKeeper(caller, institution);
        return entities.changePeer(institution, peer, form.machine(), caller.actor());
    }

    @DeleteMapping("/peers/{peer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    void endPeer(Caller caller, @PathVariable UUID institution, @PathVariable UUID peer) {
        requireKeeper(caller, institution);
        entities.endPeer(institution, peer, caller.actor());
    }

    /** An institution nobody knows is not found, even for who administers all of them. */
    private void requireKeeper(Caller caller, UUID institution) {
        caller.mustManage(institution);
        directory.institution(institution);
    }
}
