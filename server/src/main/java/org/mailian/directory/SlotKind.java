package org.mailian.directory;

/** What a slot is for: 门诊号源, 检查, 手术, 住院预约. */
public enum SlotKind {
    OUTPATIENT,
    EXAMINATION,
    OPERATION,
    ADMISSION
}
