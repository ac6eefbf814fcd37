package org.mailian.dicom;

import java.util.List;

/** What an element holds. Arrays and lists are handed out as they are and must not be changed. */
public sealed interface Value {

    /** As on the wire, in little endian, padding included. */
    record Bytes(byte[] bytes) implements Value {}

    /** Text that was set here and is put into the data set's character set when it is written. */
    record Text(String text) implements Value {}

    /** Kept elsewhere. */
    record Bulk(BulkData data) implements Value {}

    /**
     * The items of a sequence.
     *
     * @param undefinedLength whether a delimiter ends the sequence rather than a length (PS3.5 section 7.5.1)
     */
    record Items(List<DataSet> items, boolean undefinedLength) implements Value {}

    /**
     * Encapsulated pixel data (PS3.5 section A.4): the first part is the basic offset table, possibly empty; the others are the fragments.
     */
    record Fragments(List<BulkData> parts) implements Value {}
}
