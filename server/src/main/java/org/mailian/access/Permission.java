package org.mailian.access;

import java.util.EnumSet;
import java.util.Set;

/** What a role may do. Roles are data ({@code access.role}); permissions are the words the code asks for. */
public enum Permission {
    /** Read and write the patients of one's own institution. */
    PATIENT,
    /** See the cases one's institution is a party to. */
    CASE_READ,
    /** Write drafts and send referrals, receive patients back. */
    REFERRAL_REQUEST,
    /** Answer referrals: ask, accept, decline, arrive, admit, return. */
    REFERRAL_ANSWER,
    /** Order examinations elsewhere, send what was acquired, deliver reports, answer a critical value. */
    DIAGNOSIS_REQUEST,
    /** Read what other institutions sent: claim, report, sign, as far as one's reading rights go. */
    DIAGNOSIS_READ,
    /** Order laboratory tests, collect and label specimens, pack boxes. */
    SPECIMEN,
    /** Carry boxes of specimens: scan each hand-over. Shows nobody's name. */
    SPECIMEN_CARRY,
    /** Receive and reject specimens, enter results. */
    LABORATORY,
    /** Ask another institution for advice or a consultation, record what became of it. */
    CONSULTATION_REQUEST,
    /** Give advice and opinions to other institutions, as far as one stands in the roster of experts. */
    CONSULTATION_ANSWER,
    /** Route cases of the whole institution, see its board, act for departments. */
    COORDINATE,
    /** Read the directory of institutions, consortia and agreements. */
    DIRECTORY_READ,
    /** Change the directory of one's own institution: beds, slots, duty. */
    DIRECTORY_WRITE,
    /** Sign agreements for one's own institution. */
    AGREEMENT_SIGN,
    /** See counts over institutions, never patients. */
    SUPERVISE,
    /** Publish policy packs. */
    POLICY_WRITE,
    /** See projections, dead letters and the log of reads. */
    OPERATIONS,
    /** Say who works at one's own institution: departments, people, posts, accounts. */
    STAFF_WRITE,
    /** Add institutions, consortia and members, and say who works anywhere. */
    DIRECTORY_ADMINISTER;

    private static final Set<Permission> ADMINISTERING = EnumSet.of(POLICY_WRITE, OPERATIONS, DIRECTORY_ADMINISTER);

    /** It reaches beyond the institution of the post, so only who has it may hand it on. */
    boolean administers() {
        return ADMINISTERING.contains(this);
    }
}
