package org.mailian.patient;

/** A number that identifies a person, as typed. */
public record Numbered(IdentifierKind kind, String number) {

    @Override
    public String toString() {
        return "Numbered[" + kind + "]";
    }
}
