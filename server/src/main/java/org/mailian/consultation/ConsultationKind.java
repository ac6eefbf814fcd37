package org.mailian.consultation;

/** What is asked for (rules §1.2, §1.3). What each needs is a regional rule: {@link ConsultationRules.KindRule}. */
public enum ConsultationKind {
    /** 咨询: a question in writing, answered in writing. */
    ADVICE(Course.WRITTEN),
    /** 单学科会诊 */
    SINGLE(Course.ARRANGED),
    /** 联合会诊: two or more experts. */
    JOINT(Course.ARRANGED),
    /** 点名会诊: one expert by name. */
    NAMED(Course.ARRANGED),
    /** 急会诊: whoever is on duty, within minutes. */
    EMERGENCY(Course.CALLED),
    /** 病例讨论: several sites, identities hidden. */
    DISCUSSION(Course.ARRANGED),
    /** 远程门诊: the patient sits beside the asking doctor. */
    OUTPATIENT(Course.ARRANGED),
    /** 示教: a treatment is watched live. */
    TEACHING(Course.ARRANGED);

    /** The three ways a case of this room goes. */
    enum Course {
        /** At an hour the centre finds. */
        ARRANGED,
        /** At once. */
        CALLED,
        /** In writing. */
        WRITTEN
    }

    private final Course course;

    ConsultationKind(Course course) {
        this.course = course;
    }

    Course course() {
        return course;
    }
}
