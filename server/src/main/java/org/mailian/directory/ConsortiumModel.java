package org.mailian.directory;

/** The four organisation models of 国卫医发〔2020〕13号 (rules §3.1). */
public enum ConsortiumModel {
    /** 城市医疗集团 */
    CITY_GROUP,
    /** 县域医共体 */
    COUNTY_COMMUNITY,
    /** 专科联盟; its members are departments */
    SPECIALTY_ALLIANCE,
    /** 远程医疗协作网 */
    TELEMEDICINE_NETWORK
}
