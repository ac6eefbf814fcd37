package org.mailian.directory;

/** 牵头, 核心, 成员. */
public enum MembershipRole {
    LEAD,
    CORE,
    MEMBER
}
