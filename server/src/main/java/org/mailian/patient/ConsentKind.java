package org.mailian.patient;

/** What is consented to. */
public enum ConsentKind {
    /** To be referred, and that the other institution sees what it needs (个人信息保护法 art. 23, 29). */
    REFERRAL,
    /** To be presented to experts of other institutions, and what that costs (远程医疗服务管理规范, rules §1.3). */
    CONSULTATION
}
