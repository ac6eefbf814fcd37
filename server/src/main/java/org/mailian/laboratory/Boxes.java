package org.mailian.laboratory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.kernel.Ids;
import org.mailian.kernel.Page;
import org.mailian.kernel.Place;
import org.mailian.laboratory.Box.Scan;
import org.mailian.laboratory.Box.ScanKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Boxes from hand to hand: who had them, where, when, and how warm they were. To an institution that neither packs nor receives a box it
 * does not exist: {@code laboratory/unknown-box}.
 */
@Service
@Transactional
public class Boxes {

    private final BoxTable table;
    private final SpecimenTable specimens;
    private final LaboratoryPolicy policy;
    private final Deeds deeds;

    Boxes(BoxTable table, SpecimenTable specimens, LaboratoryPolicy policy, Deeds deeds) {
        this.table = table;
        this.specimens = specimens;
        this.policy = policy;
        this.deeds = deeds;
    }

    /** What somebody says who has the box in hand; both may be unknown. */
    public record Handling(@Nullable String place, @Nullable BigDecimal temperature) {}

    @Transactional(readOnly = true)
    public Box get(Caller caller, UUID id) {
        return table.find(caller.institution(), id).orElseThrow(LaboratoryProblems::unknownBox);
    }

    @Transactional(readOnly = true)
    public Box byCode(Caller caller, String code) {
        return Optional.of(code)
                .filter(Codes::isValid)
                .flatMap(it -> table.find(caller.institution(), it))
                .orElseThrow(LaboratoryProblems::unknownBox);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<Box> list(Caller caller, Set<BoxState> states, @Nullable String after, int limit) {
        var place = Place.parse(after, 1);
        var rows = table.list(caller.institution(), states, place == null ? null : place.uuid(0), limit + 1);
        return Page.of(rows, limit, it -> Place.at(it.id()));
    }

    @Transactional(readOnly = true)
    public List<Scan> scans(Caller caller, UUID box) {
        return table.scans(get(caller, box).id());
    }

    @Transactional(readOnly = true)
    public List<Specimen> contents(Caller caller, UUID box) {
        return specimens.inBox(get(caller, box).id());
    }

    /** A box for a laboratory. Needs SPECIMEN. */
    public Box open(Caller caller, UUID laboratory) {
        caller.must(Permission.SPECIMEN);
        var box = new Box(
                Ids.next(),
                Codes.box(table.nextNumber()),
                caller.institution(),
                laboratory,
                BoxState.OPEN,
                policy.now(),
                caller.name(),
                0);
        table.add(box);
        deeds.of(caller, box, "opened", Map.of());
        return box;
    }

    /** A collected specimen for the same laboratory goes in. Needs SPECIMEN. */
    public Specimen pack(Caller caller, UUID id, String code) {
        var box = packing(caller, id);
        var specimen = Optional.of(code)
                .filter(Codes::isValid)
                .flatMap(it -> specimens.find(caller.institution(), it))
                .flatMap(it -> specimens.lock(caller.institution(), it.id()))
                .orElseThrow(LaboratoryProblems::unknownSpecimen);
        if (!specimen.institution().equals(caller.institution())) {
            throw LaboratoryProblems.notYours();
        }
        if (specimen.state() != SpecimenState.COLLECTED) {
            throw LaboratoryProblems.notNow(specimen.state());
        }
        if (!specimen.laboratory().equals(box.laboratory())) {
            throw LaboratoryProblems.boxGoesElsewhere();
        }
        specimens.pack(specimen.id(), box.id());
        deeds.of(caller, specimen, "packed", Map.of("box", box.code()));
        return specimen;
    }

    /** It comes out of the open box again. Needs SPECIMEN. */
    public void unpack(Caller caller, UUID id, UUID specimenId) {
        var box = packing(caller, id);
        var specimen = specimens
                .lock(caller.institution(), specimenId)
                .filter(it -> box.id().equals(it.box()) && it.state() == SpecimenState.PACKED)
                .orElseThrow(LaboratoryProblems::unknownSpecimen);
        specimens.pack(specimen.id(), null);
        deeds.of(caller, specimen, "unpacked", Map.of("box", box.code()));
    }

    /** Nothing goes in any more. Needs SPECIMEN. */
    public Scan seal(Caller caller, UUID id, Handling handling) {
        var box = packing(caller, id);
        if (box.tubes() == 0) {
            throw LaboratoryProblems.boxEmpty();
        }
        table.set(id, BoxState.SEALED);
        return scanned(caller, box, ScanKind.SEALED, handling);
    }

    /** It goes into the caller's hands. Needs SPECIMEN_CARRY; may happen often. */
    public Scan handOver(Caller caller, UUID id, Handling handling) {
        var box = carrying(caller, id);
        if (box.state() == BoxState.SEALED) {
            table.set(id, BoxState.ON_THE_WAY);
            specimens.travel(id);
        }
        return scanned(caller, box, ScanKind.HANDED_OVER, handling);
    }

    /** It is at the laboratory; each specimen is still to be received or refused. Needs SPECIMEN_CARRY, at the laboratory. */
    public Scan arrive(Caller caller, UUID id, Handling handling) {
        var box = carrying(caller, id);
        if (!box.laboratory().equals(caller.institution())) {
            throw LaboratoryProblems.notYours();
        }
        table.set(id, BoxState.ARRIVED);
        specimens.travel(id);
        return scanned(caller, box, ScanKind.ARRIVED, handling);
    }

    /** Everything in it that was not refused is fit. Needs LABORATORY, at the laboratory; the box has arrived. */
    public int receiveAll(Caller caller, UUID id) {
        caller.must(Permission.LABORATORY);
        var box = lock(caller, id);
        if (!box.laboratory().equals(caller.institution())) {
            throw LaboratoryProblems.notYours();
        }
        if (box.state() != BoxState.ARRIVED) {
            throw LaboratoryProblems.boxNotNow(box.state());
        }
        var coming = ids(specimens.inBox(id).stream()
                .filter(it -> it.state() == SpecimenState.ON_THE_WAY)
                .toList());
        specimens.received(coming, policy.now(), caller.name());
        deeds.of(caller, box, "received", Map.of("specimens", coming));
        return coming.size();
    }

    private Scan scanned(Caller caller, Box box, ScanKind kind, Handling handling) {
        var place = handling.place() == null || handling.place().isBlank()
                ? null
                : handling.place().strip();
        var spoilt = policy.of(box.laboratory()).rules().transport().spoilt(handling.temperature());
        var scan = new Scan(
                Ids.next(),
                box.id(),
                kind,
                policy.now(),
                caller.practitioner(),
                caller.name(),
                caller.institution(),
                place,
                handling.temperature(),
                spoilt);
        table.add(scan);
        deeds.of(caller, box, BoxWords.deed(kind), BoxWords.facts(scan, ids(specimens.inBox(box.id()))));
        return scan;
    }

    private Box packing(Caller caller, UUID id) {
        caller.must(Permission.SPECIMEN);
        var box = lock(caller, id);
        if (!box.institution().equals(caller.institution())) {
            throw LaboratoryProblems.notYours();
        }
        if (box.state() != BoxState.OPEN) {
            throw LaboratoryProblems.boxNotNow(box.state());
        }
        return box;
    }

    private Box carrying(Caller caller, UUID id) {
        caller.must(Permission.SPECIMEN_CARRY);
        var box = lock(caller, id);
        if (box.state() != BoxState.SEALED && box.state() != BoxState.ON_THE_WAY) {
            throw LaboratoryProblems.boxNotNow(box.state());
        }
        return box;
    }

    private Box lock(Caller caller, UUID id) {
        return table.lock(caller.institution(), id).orElseThrow(LaboratoryProblems::unknownBox);
    }

    private static List<UUID> ids(List<Specimen> specimens) {
        return specimens.stream().map(Specimen::id).toList();
    }
}
