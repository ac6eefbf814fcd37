package org.mailian.directory;

/** 医院级别, lowest first: 未定级, 一级, 二级, 三级. The grade (甲, 乙, 丙) is not part of it. */
public enum InstitutionLevel {
    PRIMARY_UNGRADED,
    FIRST,
    SECOND,
    THIRD
}
