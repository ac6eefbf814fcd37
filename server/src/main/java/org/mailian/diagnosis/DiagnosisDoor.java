package org.mailian.diagnosis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailian.access.Caller;
import org.mailian.casework.Because;
import org.mailian.diagnosis.DiagnosisSteps.Opened;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in for rooms that act without a browser. The same desks as over HTTP, the same guards and refusals; every step needs the
 * version the caller saw and answers the one it led to.
 */
@Service
@Transactional
public class DiagnosisDoor {

    /** A diagnosis, its version and the number the modality writes into what it acquires. */
    public record ReadingStanding(UUID id, int version, String accessionNumber) {}

    private final DiagnosisOrders orders;
    private final Acquisitions acquisitions;
    private final ReadingDesk desk;
    private final ReportDoor reports;

    DiagnosisDoor(DiagnosisOrders orders, Acquisitions acquisitions, ReadingDesk desk, ReportDoor reports) {
        this.orders = orders;
        this.acquisitions = acquisitions;
        this.desk = desk;
        this.reports = reports;
    }

    public ReadingStanding order(Caller caller, UUID patient, DiagnosisOrder order) {
        return standing(orders.order(caller, patient, order));
    }

    public ReadingStanding acquire(Caller caller, ReadingStanding it, @Nullable String study) {
        return standing(acquisitions.acquire(caller, it.id(), it.version(), new Acquisitions.Brought(study, null)));
    }

    public ReadingStanding cancel(Caller caller, ReadingStanding it, Because because) {
        return standing(orders.cancel(caller, it.id(), it.version(), because));
    }

    public ReadingStanding claim(Caller caller, ReadingStanding it) {
        return standing(desk.begin(caller, it.id(), it.version(), DiagnosisWorkflow.CLAIM));
    }

    public ReadingStanding review(Caller caller, ReadingStanding it) {
        return standing(desk.begin(caller, it.id(), it.version(), DiagnosisWorkflow.REVIEW));
    }

    public ReadingStanding arbitrate(Caller caller, ReadingStanding it) {
        return standing(desk.begin(caller, it.id(), it.version(), DiagnosisWorkflow.ARBITRATE));
    }

    public void write(Caller caller, ReadingStanding it, ReportContent content) {
        desk.save(caller, it.id(), content);
    }

    public ReadingStanding refuse(Caller caller, ReadingStanding it, Because because, String whatToDo) {
        return standing(desk.refuse(caller, it.id(), it.version(), because, whatToDo));
    }

    public ReadingStanding firstRead(Caller caller, ReadingStanding it) {
        return standing(desk.finish(caller, it.id(), it.version()));
    }

    /** Signing, disagreeing, delivering, addending, critical values. */
    public ReportDoor reports() {
        return reports;
    }

    static ReadingStanding standing(Opened taken) {
        return new ReadingStanding(
                taken.it().id(), taken.it().version(), taken.diagnosis().accessionNumber());
    }
}
