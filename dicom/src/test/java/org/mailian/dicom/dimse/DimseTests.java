package org.mailian.dicom.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailian.dicom.DataSet;
import org.mailian.dicom.SopClass;
import org.mailian.dicom.Tag;
import org.mailian.dicom.TransferSyntax;
import org.mailian.dicom.dimse.Shelf.Kept;
import org.mailian.dicom.net.AeTitle;
import org.mailian.dicom.net.AssociationException.Rejected;
import org.mailian.dicom.net.AssociationRequestor;
import org.mailian.dicom.net.AssociationServer;
import org.mailian.dicom.net.Rejection;

class DimseTests {

    private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_LITTLE_ENDIAN;

    @Test
    void echoIsAnswered() throws IOException {
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), new Proposal().service(SopClass.VERIFICATION))) {
            assertThat(user.echo()).isEqualTo(Status.SUCCESS);
        }
    }

    @Test
    void anObjectArrivesAsItWasSent() throws IOException {
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), storing(object))) {
            assertThat(user.store(object.instance())).isEqualTo(Status.SUCCESS);
            assertThat(shelf.kept)
                    .hasEntrySatisfying(
                            object.uid(Tag.SOP_INSTANCE_UID),
                            kept -> assertThat(kept.bytes()).isEqualTo(object.bytes()));
        }
    }

    @Test
    void whatIsNoDataSetIsRefusedAndTheAssociationGoesOn() throws IOException {
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        var garbage = new StoredInstance(
                SopClass.CT_IMAGE, "1.2.3", EXPLICIT.uid(), () -> new ByteArrayInputStream(new byte[5000]));
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), storing(object))) {
            assertThat(user.store(garbage).code()).isEqualTo(Status.CANNOT_UNDERSTAND.code());
            assertThat(user.store(object.instance())).isEqualTo(Status.SUCCESS);
            assertThat(shelf.kept).hasSize(1);
        }
    }

    @Test
    void matchesComeOneByOne() throws IOException {
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), new Proposal().service(SopClass.STUDY_ROOT_FIND))) {
            shelf.put(Shelf.file("CT_small.dcm", EXPLICIT));
            shelf.put(Shelf.file("MR_small.dcm", EXPLICIT));
            var found = new ArrayList<String>();

            var status = user.find(
                    SopClass.STUDY_ROOT_FIND, new DataSet(), match -> found.add(match.text(Tag.PATIENT_ID, "")));

            assertThat(status).isEqualTo(Status.SUCCESS);
            assertThat(found).containsExactlyInAnyOrder("1CT1", "4MR1");
        }
    }

    @Test
    void aQueryCanBeCancelled() throws IOException {
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), new Proposal().service(SopClass.STUDY_ROOT_FIND))) {
            var count = new AtomicInteger();

            var status = user.find(
                    SopClass.STUDY_ROOT_FIND,
                    new DataSet().set(Tag.PATIENT_NAME, "ENDLESS"),
                    match -> count.incrementAndGet() < 10);

            assertThat(status).isEqualTo(Status.CANCELLED);
            assertThat(count).hasValue(10);
        }
    }

    @Test
    void aProviderThatThrowsAnswersAndTheAssociationGoesOn() throws IOException {
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), new Proposal().service(SopClass.STUDY_ROOT_FIND))) {
            var broken = new DataSet().set(Tag.PATIENT_NAME, "BROKEN");

            assertThat(user.find(SopClass.STUDY_ROOT_FIND, broken, match -> true)
                            .code())
                    .isEqualTo(0xC000);
            assertThat(user.find(SopClass.STUDY_ROOT_FIND, new DataSet(), match -> true))
                    .isEqualTo(Status.SUCCESS);
        }
    }

    @Test
    void getBringsTheObjectsInAnEncodingThatWasAgreed() throws IOException {
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        var brought = new HashMap<String, byte[]>();
        var own = new Services().store((request, data) -> {
            brought.put(request.transferSyntax(), data.readAllBytes());
            return Status.SUCCESS;
        });
        for (var syntax : List.of(EXPLICIT, TransferSyntax.IMPLICIT_LITTLE_ENDIAN)) {
            var proposal = new Proposal().service(SopClass.STUDY_ROOT_GET).receiving(SopClass.CT_IMAGE, syntax.uid());
            try (var shelf = Shelf.open();
                    var user = ServiceUser.call(shelf.caller(), proposal, own)) {
                shelf.put(object);

                var retrieval = user.get(SopClass.STUDY_ROOT_GET, study(object), progress -> true);

                assertThat(retrieval).isEqualTo(new Retrieval(Status.SUCCESS, 0, 1, 0, 0));
            }
        }
        assertThat(brought.get(EXPLICIT.uid())).isEqualTo(object.bytes());
        assertThat(brought.get(TransferSyntax.IMPLICIT_LITTLE_ENDIAN.uid())).hasSizeLessThan(object.bytes().length);
    }

    @Test
    void getSaysWhatCouldNotBeSent() throws IOException {
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        var proposal = new Proposal().service(SopClass.STUDY_ROOT_GET).receiving(SopClass.MR_IMAGE, EXPLICIT.uid());
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), proposal)) {
            shelf.put(object);

            var retrieval = user.get(SopClass.STUDY_ROOT_GET, study(object), progress -> true);

            assertThat(retrieval).isEqualTo(new Retrieval(Status.CANNOT_PERFORM_SUB_OPERATIONS, 0, 0, 1, 0));
        }
    }

    @Test
    void moveSendsToWhomItIsToldAndRefusesStrangers() throws IOException {
        var object = Shelf.file("CT_small.dcm", EXPLICIT);
        try (var from = Shelf.open();
                var to = Shelf.open();
                var user = ServiceUser.call(from.caller(), new Proposal().service(SopClass.STUDY_ROOT_MOVE))) {
            from.put(object);
            from.destinations.put(Shelf.TITLE.value(), to.caller().address());

            var moved = user.move(SopClass.STUDY_ROOT_MOVE, study(object), Shelf.TITLE, progress -> true);
            var refused = user.move(SopClass.STUDY_ROOT_MOVE, study(object), new AeTitle("NOBODY"), progress -> true);

            assertThat(moved).isEqualTo(new Retrieval(Status.SUCCESS, 0, 1, 0, 0));
            assertThat(to.kept).hasSize(1);
            assertThat(refused.status()).isEqualTo(Status.MOVE_DESTINATION_UNKNOWN);
        }
    }

    @Test
    void anEventFollowsAnActionOnTheSameAssociation() throws IOException {
        var heard = new ArrayList<String>();
        var own = new Services().event(SopClass.STORAGE_COMMITMENT_PUSH, (request, type, information) -> {
            heard.add(type + " " + information.text(Tag.TRANSACTION_UID));
            return Status.SUCCESS;
        });
        var proposal = new Proposal().service(SopClass.STORAGE_COMMITMENT_PUSH);
        try (var shelf = Shelf.open();
                var user = ServiceUser.call(shelf.caller(), proposal, own)) {
            var information = new DataSet().set(Tag.TRANSACTION_UID, "1.2.3.4");

            var status = user.action(
                    SopClass.STORAGE_COMMITMENT_PUSH, SopClass.STORAGE_COMMITMENT_PUSH_INSTANCE, 1, information);
            if (heard.isEmpty()) {
                user.attend();
            }

            assertThat(status).isEqualTo(Status.SUCCESS);
            assertThat(heard).containsExactly("1 1.2.3.4");
        }
    }

    @Test
    void strangersAreRejected() throws IOException {
        try (var shelf = Shelf.open()) {
            var stranger =
                    AssociationRequestor.of(shelf.caller().address(), new AeTitle("OTHER"), new AeTitle("TESTER"));

            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> ServiceUser.call(stranger, new Proposal().service(SopClass.VERIFICATION)))
                    .satisfies(it -> assertThat(it.rejection()).isEqualTo(Rejection.CALLED_TITLE_NOT_RECOGNISED));
        }
    }

    /** More bytes than the tests have heap. */
    @Test
    void memoryDoesNotGrowWithTheObject() throws IOException {
        var size = 2L << 30;
        var counted = new long[1];
        var own = new Services().store((request, object) -> {
            counted[0] = object.transferTo(OutputStream.nullOutputStream());
            return Status.SUCCESS;
        });
        var settings = AssociationServer.Settings.at(0);
        try (var server = AssociationServer.start(settings, new ServiceProvider((request, peer) -> null, own))) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
            var proposal = new Proposal();
            proposal.object(SopClass.CT_IMAGE, EXPLICIT.uid());
            try (var user =
                    ServiceUser.call(AssociationRequestor.of(address, Shelf.TITLE, new AeTitle("TESTER")), proposal)) {
                var status =
                        user.store(new StoredInstance(SopClass.CT_IMAGE, "1.2", EXPLICIT.uid(), () -> zeros(size)));

                assertThat(status).isEqualTo(Status.SUCCESS);
                assertThat(counted[0]).isEqualTo(size);
            }
        }
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                var count = (int) Math.min(left, length);
                left -= count;
                return count;
            }
        };
    }

    private static Proposal storing(Kept object) {
        var proposal = new Proposal();
        proposal.object(object.sopClass(), object.transferSyntax());
        return proposal;
    }

    private static DataSet study(Kept object) {
        return new DataSet()
                .set(Tag.QUERY_RETRIEVE_LEVEL, "STUDY")
                .set(Tag.STUDY_INSTANCE_UID, object.uid(Tag.STUDY_INSTANCE_UID));
    }
}
