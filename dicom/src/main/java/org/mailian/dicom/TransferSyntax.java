package org.mailian.dicom;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a data set is laid out in bytes (PS3.5 section 10 and annex A).
 *
 * @param explicit whether each element names its value representation
 * @param deflated whether the whole data set is compressed (PS3.5 section A.5)
 * @param encapsulated whether pixel data are fragments of a compressed stream (PS3.5 section A.4)
 */
public record TransferSyntax(String uid, boolean explicit, boolean bigEndian, boolean deflated, boolean encapsulated) {

    public static final TransferSyntax IMPLICIT_LITTLE_ENDIAN = plain("1.2.840.10008.1.2", false, false, false);
    public static final TransferSyntax EXPLICIT_LITTLE_ENDIAN = plain("1.2.840.10008.1.2.1", true, false, false);
    public static final TransferSyntax EXPLICIT_BIG_ENDIAN = plain("1.2.840.10008.1.2.2", true, true, false);
    public static final TransferSyntax DEFLATED_LITTLE_ENDIAN = plain("1.2.840.10008.1.2.1.99", true, false, true);
    public static final TransferSyntax JPEG_BASELINE = compressed("1.2.840.10008.1.2.4.50");
    public static final TransferSyntax JPEG_EXTENDED = compressed("1.2.840.10008.1.2.4.51");
    public static final TransferSyntax JPEG_LOSSLESS = compressed("1.2.840.10008.1.2.4.70");
    public static final TransferSyntax JPEG_LS_LOSSLESS = compressed("1.2.840.10008.1.2.4.80");
    public static final TransferSyntax JPEG_LS_NEAR_LOSSLESS = compressed("1.2.840.10008.1.2.4.81");
    public static final TransferSyntax JPEG_2000_LOSSLESS = compressed("1.2.840.10008.1.2.4.90");
    public static final TransferSyntax JPEG_2000 = compressed("1.2.840.10008.1.2.4.91");
    public static final TransferSyntax RLE_LOSSLESS = compressed("1.2.840.10008.1.2.5");

    /** All that the registry lists, by UID. */
    private static final Map<String, TransferSyntax> REGISTERED = Stream.concat(
                    Stream.of(
                            IMPLICIT_LITTLE_ENDIAN,
                            EXPLICIT_LITTLE_ENDIAN,
                            EXPLICIT_BIG_ENDIAN,
                            DEFLATED_LITTLE_ENDIAN),
                    Uid.registered(Uid.Kind.TRANSFER_SYNTAX)
                            .map(Uid.Entry::uid)
                            .filter(TransferSyntax::isCompressed)
                            .map(TransferSyntax::compressed))
            .collect(Collectors.toUnmodifiableMap(TransferSyntax::uid, Function.identity()));

    /** @throws DicomException {@link Fault#UNKNOWN_TRANSFER_SYNTAX} for one that is not registered */
    public static TransferSyntax of(String uid) {
        return find(uid)
                .orElseThrow(() -> new DicomException(
                        Fault.UNKNOWN_TRANSFER_SYNTAX, "The transfer syntax is not registered in PS3.6 annex A"));
    }

    public static Optional<TransferSyntax> find(String uid) {
        return Optional.ofNullable(REGISTERED.get(uid));
    }

    /** Everything registered: what an application entity that passes pixel data through untouched can accept. */
    public static Stream<TransferSyntax> all() {
        return REGISTERED.values().stream();
    }

    /** MIME encapsulation, XML and real-time video are no encodings of a data set. */
    private static boolean isCompressed(String uid) {
        return uid.startsWith("1.2.840.10008.1.2.4.")
                || uid.startsWith("1.2.840.10008.1.2.8.")
                || uid.equals("1.2.840.10008.1.2.5")
                || uid.equals("1.2.840.10008.1.2.1.98");
    }

    private static TransferSyntax plain(String uid, boolean explicit, boolean bigEndian, boolean deflated) {
        return new TransferSyntax(uid, explicit, bigEndian, deflated, false);
    }

    private static TransferSyntax compressed(String uid) {
        return new TransferSyntax(uid, true, false, false, true);
    }
}
