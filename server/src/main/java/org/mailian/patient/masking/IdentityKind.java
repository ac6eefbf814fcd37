package org.mailian.patient.masking;

/** What a piece of text tells about somebody. */
public enum IdentityKind {
    PATIENT_NAME,
    RELATIVE_NAME,
    STAFF_NAME,
    /** A name of which the text does not say whose it is. */
    NAME,
    /** Who wrote a message of a chat, or was called in one: a nickname as often as a name. */
    SENDER,
    /** 公民身份号码, also of fifteen digits. */
    IDENTITY_NUMBER,
    /** A passport, a permit, an officer's card, a household book. */
    DOCUMENT_NUMBER,
    /** A number by which a hospital or an insurance finds the person. */
    RECORD_NUMBER,
    PHONE,
    /** WeChat, QQ, an e-mail address. */
    ACCOUNT,
    ADDRESS,
    /** Where somebody is treated, works or learns. */
    INSTITUTION,
    BIRTH_DATE,
    BED;

    /** Whether it is a person, who then keeps one pseudonym. */
    public boolean person() {
        return switch (this) {
            case PATIENT_NAME, RELATIVE_NAME, STAFF_NAME, NAME, SENDER -> true;
            case IDENTITY_NUMBER,
                    DOCUMENT_NUMBER,
                    RECORD_NUMBER,
                    PHONE,
                    ACCOUNT,
                    ADDRESS,
                    INSTITUTION,
                    BIRTH_DATE,
                    BED -> false;
        };
    }
}
