package org.mailian.dicom.dimse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.DataSetReader;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationRequestor;
import org.mailian.dicom.net.AssociationServer;
import org.mailian.dicom.net.Limits;
import org.mailian.dicom.net.Rejection;
import org.mailian.dicom.net.Timeouts;
import org.mailian.dicom.net.Tls;

/** A small archive in memory with every service, and the files it begins with. */
final class Shelf implements AutoCloseable {

    static final AeTitle TITLE = new AeTitle("SHELF");

    /** What the data set of an object says and how it is written. */
    record Kept(DataSet head, String sopClass, String transferSyntax, byte[] bytes) {

        StoredInstance instance() {
            return new StoredInstance(
                    sopClass, uid(Tag.SOP_INSTANCE_UID), transferSyntax, () -> new ByteArrayInputStream(bytes));
        }

        String uid(int tag) {
            return head.text(tag, "");
        }
    }

    final Map<String, Kept> kept = new ConcurrentSkipListMap<>();
    final Map<String, InetSocketAddress> destinations = new ConcurrentHashMap<>();
    private final AssociationServer server;

    private Shelf(@Nullable Tls tls, Timeouts timeouts) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var settings = new AssociationServer.Settings(address, tls, timeouts, new Limits(64 * 1024, 64 * 1024, 4));
        server = AssociationServer.start(
                settings,
                new ServiceProvider(
                        (request, peer) ->
                                request.called().equals(TITLE) ? null : Rejection.CALLED_TITLE_NOT_RECOGNISED,
                        services()));
    }

    static Shelf open() throws IOException {
        return new Shelf(null, Timeouts.USUAL);
    }

    static Shelf open(Tls tls) throws IOException {
        return new Shelf(tls, Timeouts.USUAL);
    }

    static Shelf open(Timeouts timeouts) throws IOException {
        return new Shelf(null, timeouts);
    }

    private Services services() {
        return new Services()
                .store(this::store)
                .find(SopClass.STUDY_ROOT_FIND, this::find)
                .find(SopClass.PATIENT_ROOT_FIND, this::find)
                .get(SopClass.STUDY_ROOT_GET, (request, identifier) -> instances(identifier))
                .move(SopClass.STUDY_ROOT_MOVE, (request, identifier, destination) -> {
                    var address = destinations.get(destination.value());
                    if (address == null) {
                        throw new DimseException(Status.MOVE_DESTINATION_UNKNOWN);
                    }
                    return new Services.Delivery(
                            AssociationRequestor.of(address, destination, TITLE), instances(identifier));
                })
                .action(SopClass.STORAGE_COMMITMENT_PUSH, (request, type, information, reports) -> () -> {
                    try {
                        reports.report(request.sopInstance(), 1, information);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private Status store(Request request, InputStream object) throws IOException {
        var bytes = object.readAllBytes();
        var head = DataSetReader.read(new ByteArrayInputStream(bytes), TransferSyntax.of(request.transferSyntax()));
        kept.put(request.sopInstance(), new Kept(head, request.sopClass(), request.transferSyntax(), bytes));
        return Status.SUCCESS;
    }

    private void find(Request request, DataSet identifier, Services.Matches matches) throws IOException {
        switch (identifier.text(Tag.PATIENT_NAME, "")) {
            case "ENDLESS" -> {
                while (true) {
                    matches.send(new DataSet().set(Tag.PATIENT_ID, "again"));
                }
            }
            case "BROKEN" -> throw new IllegalStateException("the test wants it so");
            default -> {
                for (var one : kept.values()) {
                    matches.send(new DataSet()
                            .set(Tag.QUERY_RETRIEVE_LEVEL, "STUDY")
                            .set(Tag.STUDY_INSTANCE_UID, one.uid(Tag.STUDY_INSTANCE_UID))
                            .set(Tag.PATIENT_ID, one.uid(Tag.PATIENT_ID)));
                }
            }
        }
    }

    private List<StoredInstance> instances(DataSet identifier) {
        var study = identifier.text(Tag.STUDY_INSTANCE_UID, "");
        return kept.values().stream()
                .filter(one -> one.uid(Tag.STUDY_INSTANCE_UID).equals(study))
                .map(Kept::instance)
                .toList();
    }

    int port() {
        return server.port();
    }

    AssociationRequestor caller() {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
        return AssociationRequestor.of(address, TITLE, new AeTitle("TESTER"));
    }

    /** An object out of a file whose meta information dcmtk takes off. */
    static Kept file(String name, TransferSyntax syntax) throws IOException {
        var target = Files.createTempFile("mailian-sample", ".dcm");
        try {
            Program.succeed("dcmconv", "-F", Program.sample(name).toString(), target.toString());
            return of(target, syntax);
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private static Kept of(Path dataSet, TransferSyntax syntax) throws IOException {
        var bytes = Files.readAllBytes(dataSet);
        var head = DataSetReader.read(new ByteArrayInputStream(bytes), syntax);
        return new Kept(head, head.text(Tag.SOP_CLASS_UID, ""), syntax.uid(), bytes);
    }

    void put(Kept object) {
        kept.put(object.uid(Tag.SOP_INSTANCE_UID), object);
    }

    @Override
    public void close() {
        server.close();
    }
}
