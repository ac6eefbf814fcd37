package org.mailian.dicom.dimse;

/** How far a C-GET or C-MOVE has come (PS3.7 sections 9.1.3 and 9.1.4); what a peer does not say is 0. */
public record Retrieval(Status status, int remaining, int completed, int failed, int warning) {

    static Retrieval of(Command response) {
        return new Retrieval(
                response.status(),
                response.number(Field.REMAINING, 0),
                response.number(Field.COMPLETED, 0),
                response.number(Field.FAILED, 0),
                response.number(Field.WARNING, 0));
    }
}
