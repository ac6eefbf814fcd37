package org.mailian.calendar;

/** What somebody's hours are for. Only hours for what is asked count as free. */
public enum Purpose {
    /** 会诊 */
    CONSULTATION,
    /** 门诊 */
    CLINIC,
    /** 教学 */
    TEACHING
}
