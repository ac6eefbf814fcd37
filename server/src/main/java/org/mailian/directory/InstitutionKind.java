package org.mailian.directory;

/** What an institution is; how high it stands is its {@link InstitutionLevel}. */
public enum InstitutionKind {
    HOSPITAL,
    /** 乡镇卫生院 */
    TOWNSHIP_CENTRE,
    /** 村卫生室 */
    VILLAGE_ROOM,
    /** 社区卫生服务中心 */
    COMMUNITY_CENTRE,
    /** 120 急救站 */
    EMERGENCY_STATION,
    /** 卫生健康委员会; supervises, treats nobody */
    HEALTH_COMMISSION
}
