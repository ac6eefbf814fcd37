package org.mailian.directory;

/** Who is called when a clock runs out, or when there is no time for a clock. */
public enum DutyKind {
    /** 总值班 */
    DUTY_OFFICER,
    /** 绿色通道小组 */
    GREEN_CHANNEL_TEAM,
    /** 会诊转诊中心 */
    COORDINATION_CENTRE,
    /** 急会诊值班专家: takes emergency consultations of the department. */
    EMERGENCY_EXPERT
}
