package org.mailian.patient;

/** What was decided. */
public enum ConsentDecision {
    AGREED,
    REFUSED,
    /** Emergency or green channel: treat first, complete the signature later (rules §2.1). */
    DEFERRED,
    /** Taken back by the person, who may do so at any time (个人信息保护法 art. 15). */
    WITHDRAWN
}
