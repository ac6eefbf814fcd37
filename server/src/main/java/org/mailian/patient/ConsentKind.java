package org.mailian.patient;

/** What is consented to. */
public enum ConsentKind {
    /** To be referred, and that the other institution sees what it needs (个人信息保护法 art. 23, 29). */
    REFERRAL
}
