package org.mailian.exchange.dimse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.dimse.Proposal;
import org.mailian.dicom.dimse.Retrieval;
import org.mailian.dicom.dimse.ServiceProvider;
import org.mailian.dicom.dimse.ServiceUser;
import org.mailian.dicom.dimse.Services;
import org.mailian.dicom.dimse.Status;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationRequestor;
import org.mailian.dicom.net.AssociationServer;

/** A machine in a hospital: it calls the house, and may be called on a port of its own. */
final class Machine implements AutoCloseable {

    final List<String> received = new CopyOnWriteArrayList<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    private final AssociationServer server;
    private final String title;
    private final AssociationRequestor house;

    Machine(String title, String called, int port) throws IOException {
        this.title = title;
        this.server = AssociationServer.start(
                AssociationServer.Settings.at(0), new ServiceProvider((request, peer) -> null, own()));
        this.house = AssociationRequestor.of(
                new InetSocketAddress("localhost", port), new AeTitle(called), new AeTitle(title));
    }

    private Services own() {
        return new Services()
                .store((request, object) -> {
                    received.add(request.sopInstance());
                    return Status.SUCCESS;
                })
                .event(SopClass.STORAGE_COMMITMENT_PUSH, (request, type, information) -> {
                    events.add(type + " " + information.text(Tag.TRANSACTION_UID));
                    return Status.SUCCESS;
                });
    }

    int port() {
        return server.port();
    }

    String title() {
        return title;
    }

    /** The title of the house that it calls. */
    String called() {
        return house.called().value();
    }

    AssociationRequestor house() {
        return house;
    }

    ServiceUser call(String... sopClasses) throws IOException {
        var proposal = new Proposal();
        for (var sopClass : sopClasses) {
            if (Services.isStorage(sopClass)) {
                proposal.receiving(sopClass, Scans.SYNTAX.uid());
            } else {
                proposal.service(sopClass);
            }
        }
        return ServiceUser.call(house, proposal, own());
    }

    Status send(DataSet slice) throws IOException {
        var instance = Scans.sent(slice);
        var proposal = new Proposal();
        proposal.object(instance.sopClass(), instance.transferSyntax());
        try (var user = ServiceUser.call(house, proposal)) {
            return user.store(instance);
        }
    }

    /** The answers, or the status if it is no success. */
    record Found(Status status, List<DataSet> matches) {}

    Found find(DataSet identifier) throws IOException {
        var matches = new ArrayList<DataSet>();
        try (var user = call(SopClass.STUDY_ROOT_FIND)) {
            return new Found(user.find(SopClass.STUDY_ROOT_FIND, identifier, matches::add), matches);
        }
    }

    Retrieval get(DataSet identifier) throws IOException {
        try (var user = call(SopClass.STUDY_ROOT_GET, SopClass.CT_IMAGE)) {
            return user.get(SopClass.STUDY_ROOT_GET, identifier, progress -> true);
        }
    }

    Retrieval move(DataSet identifier, String destination) throws IOException {
        try (var user = call(SopClass.STUDY_ROOT_MOVE)) {
            return user.move(SopClass.STUDY_ROOT_MOVE, identifier, new AeTitle(destination), progress -> true);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
