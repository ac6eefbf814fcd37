package org.mailian.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mailian.dicom.net.AssociationException.Malformed;
import org.mailian.dicom.net.Pdu.AssociateAccept;
import org.mailian.dicom.net.Pdu.AssociateReject;
import org.mailian.dicom.net.Pdu.AssociateRequest;
import org.mailian.dicom.net.PresentationContext.Answer;
import org.mailian.dicom.net.PresentationContext.Result;
import org.mailian.dicom.net.UserInformation.Bytes;
import org.mailian.dicom.net.UserInformation.Extended;
import org.mailian.dicom.net.UserInformation.Identity;
import org.mailian.dicom.net.UserInformation.Role;
import org.mailian.dicom.net.UserInformation.Window;

class PduTests {

    private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
    private static final AssociateRequest REQUEST = new AssociateRequest(
            1,
            new AeTitle("COUNTY"),
            new AeTitle("TOWN CT"),
            Pdu.APPLICATION_CONTEXT,
            List.of(
                    new PresentationContext(1, "1.2.840.10008.1.1", List.of("1.2.840.10008.1.2")),
                    new PresentationContext(3, CT, List.of("1.2.840.10008.1.2.1", "1.2.840.10008.1.2"))),
            new UserInformation(
                    16384,
                    "1.2.276.0.7230010.3.0.3.6.9",
                    "OFFIS_DCMTK_369",
                    new Window(4, 1),
                    List.of(new Role(CT, true, true)),
                    List.of(new Extended(CT, new Bytes(new byte[] {2, 0, 0, 0}))),
                    new Identity(2, true, new Bytes("lin".getBytes()), new Bytes("secret".getBytes())),
                    null));

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(@ForAll("requests") AssociateRequest request) throws Malformed {
        assertThat(decode(PduEncoder.encode(request))).isEqualTo(request);
    }

    @Test
    void everyKindOfPduIsReadAgain() throws Malformed {
        var accept = new AssociateAccept(
                1,
                "COUNTY",
                "TOWN CT",
                Pdu.APPLICATION_CONTEXT,
                List.of(
                        new Answer(1, Result.ACCEPTED, "1.2.840.10008.1.2"),
                        new Answer(3, Result.ABSTRACT_SYNTAX_NOT_SUPPORTED, "")),
                UserInformation.of(0, List.of()));
        var all = List.of(
                REQUEST,
                accept,
                new AssociateReject(Rejection.CALLED_TITLE_NOT_RECOGNISED),
                new Pdu.ReleaseRequest(),
                new Pdu.ReleaseReply(),
                new Pdu.Abort(AbortReason.UNEXPECTED_PDU));

        for (var pdu : all) {
            assertThat(decode(PduEncoder.encode(pdu))).isEqualTo(pdu);
        }
    }

    @Test
    void aMutantIsReadOrRefusedAndNothingElse() {
        var random = new Random(20261122);
        var valid = PduEncoder.encode(REQUEST);
        for (var round = 0; round < 100_000; round++) {
            var mutant = mutate(valid.clone(), random);
            try {
                decode(mutant);
            } catch (Malformed refused) {
                assertThat(refused).hasMessageContaining("byte ");
            }
        }
    }

    @Test
    void everyTruncationIsRefused() {
        var whole = PduEncoder.encode(REQUEST);
        for (var length = Pdu.HEADER; length < whole.length; length++) {
            var half = Arrays.copyOf(whole, length);

            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> decode(half));
        }
    }

    @Test
    void unknownItemsAreSkipped() throws Malformed {
        var whole = PduEncoder.encode(REQUEST);
        var more = Arrays.copyOf(whole, whole.length + 7);
        System.arraycopy(new byte[] {0x77, 0, 0, 3, 1, 2, 3}, 0, more, whole.length, 7);

        assertThat(decode(more)).isEqualTo(REQUEST);
    }

    @Test
    void theSameNumberTwiceIsRefused() {
        var context = REQUEST.contexts().getFirst();
        var twice = new AssociateRequest(
                1,
                REQUEST.called(),
                REQUEST.calling(),
                REQUEST.applicationContext(),
                List.of(context, context),
                REQUEST.user());

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> decode(PduEncoder.encode(twice)))
                .withMessageContaining("presentation context 1");
    }

    @Provide
    Arbitrary<AssociateRequest> requests() {
        var uids = Arbitraries.strings().withChars("0123456789.").ofMinLength(1).ofMaxLength(64);
        var bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(Bytes::new);
        var titles = Arbitraries.strings()
                .withCharRange('!', '[')
                .ofMinLength(1)
                .ofMaxLength(16)
                .map(AeTitle::new);
        var contexts = Combinators.combine(uids, uids.list().ofMinSize(1).ofMaxSize(5))
                .as((about, encodings) -> new PresentationContext(1, about, encodings))
                .list()
                .ofMaxSize(PresentationContext.MOST)
                .map(PduTests::numbered);
        var roles = Combinators.combine(uids, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Role::new)
                .list()
                .ofMaxSize(3);
        var identity = Combinators.combine(
                        Arbitraries.integers().between(1, 5), Arbitraries.of(true, false), bytes, bytes)
                .as(Identity::new)
                .injectNull(0.5);
        var extended = Combinators.combine(uids, bytes).as(Extended::new).list().ofMaxSize(2);
        var user = Combinators.combine(
                        Arbitraries.longs().between(0, 0xFFFFFFFFL),
                        uids,
                        roles,
                        extended,
                        identity,
                        bytes.injectNull(0.5))
                .as((length, uid, parts, more, who, answer) ->
                        new UserInformation(length, uid, "VERSION", null, parts, more, who, answer));
        return Combinators.combine(titles, titles, contexts, user)
                .as((called, calling, about, who) ->
                        new AssociateRequest(1, called, calling, Pdu.APPLICATION_CONTEXT, about, who));
    }

    private static List<PresentationContext> numbered(List<PresentationContext> contexts) {
        return java.util.stream.IntStream.range(0, contexts.size())
                .mapToObj(index -> new PresentationContext(
                        index * 2 + 1,
                        contexts.get(index).abstractSyntax(),
                        contexts.get(index).transferSyntaxes()))
                .toList();
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        for (var change = random.nextInt(4); change >= 0; change--) {
            bytes[Pdu.HEADER + random.nextInt(bytes.length - Pdu.HEADER)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, Pdu.HEADER + random.nextInt(bytes.length)) : bytes;
    }

    private static Pdu decode(byte[] whole) throws Malformed {
        return PduDecoder.decode(whole[0], Arrays.copyOfRange(whole, Pdu.HEADER, whole.length));
    }
}
