package org.mailian.demo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.mailian.access.Caller;
import org.mailian.access.Permission;
import org.mailian.demo.DemoPatients.Invented;
import org.mailian.diagnosis.DiagnosisDoor.ReadingStanding;
import org.mailian.diagnosis.ReaderKeeping;
import org.mailian.diagnosis.Readers;
import org.mailian.diagnosis.ReadingRights;
import org.mailian.imaging.ApplicationEntities;
import org.mailian.imaging.ApplicationEntities.NewPeer;
import org.mailian.kernel.Actor;

/** What remote readings need before the first order: who may read, which machines may send, and what they send. */
@DemoPart
class ReadingStage {

    private static final Set<String> FILMS = Set.of("DX", "CT", "MR", "US");
    private static final Set<String> EVERYTHING = Set.of("DX", "CT", "MR", "US", "ECG", "HOLTER");

    /** Where a demonstration machine would listen, were there one. */
    private static final String NOWHERE = "machine.invalid";

    private final ReaderKeeping readers;
    private final ApplicationEntities entities;
    private final ReadingActs acts;
    private final Films films;

    ReadingStage(ReaderKeeping readers, ApplicationEntities entities, ReadingActs acts, Films films) {
        this.readers = readers;
        this.entities = entities;
        this.acts = acts;
        this.films = films;
    }

    void prepare(Cast cast) {
        reads(cast, "qingxi2.imaging", "qingxi2.resident", FILMS, false, false);
        reads(cast, "qingxi2.imaging", "qingxi2.radiologist", EVERYTHING, true, false);
        reads(cast, "qingxi2.imaging", "qingxi2.imaging", EVERYTHING, true, true);
        reads(cast, "jiangzhou2.radiologist", "jiangzhou2.radiologist", EVERYTHING, true, true);
        reads(cast, "qingxi2.imaging", "qingxi2.validator", Set.of(Readers.LABORATORY), true, false);
        for (var site : Site.values()) {
            var institution = cast.place(site.key).institution();
            entities.addTitle(institution, site.name(), site.machine, Actor.system());
            register(institution, site.name() + "_DR", site.machine, false);
            register(institution, site.name() + "_WS", site.machine + "阅片工作站", true);
        }
    }

    /** @param retrieves a workstation asks for studies, a modality only sends them */
    private void register(UUID institution, String title, String name, boolean retrieves) {
        entities.addPeer(institution, new NewPeer(title, name, NOWHERE, 104, false, retrieves, null), Actor.system());
    }

    ReadingStanding take(Caller caller, ReadingStanding it, ReadingStory.Step step) {
        return acts.take(caller, it, step);
    }

    /**
     * The machine of the ordering institution sends what it acquired, a quarter of an hour after the order at the latest.
     *
     * @param patient whom the pictures say they show
     */
    void film(Caller caller, Invented patient, ReadingStory story, ReadingStanding standing, Instant at) {
        var site = Arrays.stream(Site.values())
                .filter(it -> story.by().startsWith(it.key + "."))
                .findFirst()
                .orElseThrow();
        films.send(
                requireNonNull(story.film()),
                caller.institution(),
                site.name() + "_DR",
                new Films.Shot(patient, story.isUnnumbered() ? "" : standing.accessionNumber(), site.name(), at));
    }

    /** The institutions that have machines. */
    private enum Site {
        CHAKOU("chakou", "汊口镇卫生院放射科"),
        DALING("daling", "大岭镇卫生院放射科"),
        QINGXI2("qingxi2", "清溪县第二人民医院影像科");

        private final String key;
        private final String machine;

        Site(String key, String machine) {
            this.key = key;
            this.machine = machine;
        }
    }

    private void reads(
            Cast cast, String head, String reader, Set<String> modalities, boolean maySign, boolean mayArbitrate) {
        var named = cast.caller(head);
        var permissions = EnumSet.copyOf(named.permissions());
        permissions.add(Permission.DIRECTORY_WRITE);
        var keeper = new Caller(
                named.account(),
                named.post(),
                named.practitioner(),
                named.name(),
                named.institution(),
                named.department(),
                named.roles(),
                permissions);
        readers.put(keeper, cast.member(reader).practitioner(), ReadingRights.of(modalities, maySign, mayArbitrate, 8));
    }
}
