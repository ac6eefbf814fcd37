package org.mailian.patient;

import java.util.List;

/**
 * Policy pack {@code consent}: what people are told before they decide, and below which age a guardian decides.
 *
 * @param guardianBelowAge 个人信息保护法 art. 31: the data of children under 14 need a guardian's consent
 * @param consultation 远程会诊知情同意书: content and price (rules §1.3)
 * @param referral 转诊知情同意书 (rules §2.1)
 */
public record ConsentTexts(int guardianBelowAge, Text referral, Text consultation) {

    /** What is read out or shown; the patient's own case is added to it. */
    public record Text(
            String title,
            String titleEn,
            List<String> disclosure,
            List<String> disclosureEn,
            List<String> risks,
            List<String> risksEn,
            String emergency,
            String emergencyEn) {}

    Text of(ConsentKind kind) {
        return switch (kind) {
            case REFERRAL -> referral;
            case CONSULTATION -> consultation;
        };
    }
}
