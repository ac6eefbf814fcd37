package org.mailian.exchange.dimse;

import static org.mailian.access.Permission.DIRECTORY_ADMINISTER;
import static org.mailian.access.Permission.STAFF_WRITE;
import static org.mailian.access.Rule.Scope.INSTITUTION;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Rule;
import org.mailian.directory.Directory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for whoever sets up a machine: where it calls, and whether it answers when it is called. */
@RestController
@RequestMapping("/api/institutions/{institution}/application-entities")
class MachineController {

    /** The ports that are open; without one no machine can call. */
    record DicomPorts(@Nullable Integer port, @Nullable Integer tlsPort) {}

    private final DimseDoor door;
    private final MachineCheck check;
    private final Directory directory;

    MachineController(DimseDoor door, MachineCheck check, Directory directory) {
        this.door = door;
        this.check = check;
        this.directory = directory;
    }

    /** Refused for an institution nobody has: {@code directory/unknown-institution}. */
    @GetMapping("/ports")
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    DicomPorts ports(Caller caller, @PathVariable UUID institution) {
        caller.mustManage(institution);
        directory.institution(institution);
        return new DicomPorts(door.port(), door.tlsPort());
    }

    /** Calls the machine and asks for nothing but an answer (C-ECHO). Refused: {@code imaging/unknown-peer}. */
    @PostMapping("/peers/{peer}/echo")
    @Rule(
            value = INSTITUTION,
            any = {STAFF_WRITE, DIRECTORY_ADMINISTER})
    MachineCheck.EchoAnswer echo(Caller caller, @PathVariable UUID institution, @PathVariable UUID peer) {
        caller.mustManage(institution);
        return check.echo(institution, peer);
    }
}
