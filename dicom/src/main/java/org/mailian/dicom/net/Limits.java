package org.mailian.dicom.net;

/**
 * What a peer may ask of this side's memory.
 *
 * @param dataLength the longest P-DATA-TF that is received, said to the peer as the maximum length
 * @param negotiationLength the longest A-ASSOCIATE PDU that is read
 * @param associations how many may be open at once, for a side that accepts them
 */
public record Limits(int dataLength, int negotiationLength, int associations) {

    public static final Limits USUAL = new Limits(256 * 1024, 256 * 1024, 100);

    public Limits {
        if (dataLength < 128) {
            throw new IllegalArgumentException("A P-DATA-TF of " + dataLength + " bytes holds next to nothing");
        }
    }
}
