package org.mailian.referral;

import static org.mailian.access.Permission.REFERRAL_ANSWER;
import static org.mailian.access.Permission.REFERRAL_REQUEST;
import static org.mailian.casework.Side.REQUESTER;
import static org.mailian.casework.Side.RESPONDER;

import org.mailian.casework.Workflow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The life of a referral 双向转诊, up, down or sideways: read it row by row. Stages and steps follow rules §2.3 (the four steps of the
 * HL7-China guide, and the proposed state machine there).
 */
@Configuration(proxyBeanMethods = false)
public class ReferralWorkflow {

    public static final String KIND = "referral";

    // Stages.
    static final String DRAFT = "DRAFT";
    static final String SUBMITTED = "SUBMITTED";
    static final String SEEN = "SEEN";
    static final String MORE_INFO = "MORE_INFO";
    static final String ACCEPTED = "ACCEPTED";
    static final String IN_TRANSIT = "IN_TRANSIT";
    static final String ARRIVED = "ARRIVED";
    static final String IN_CARE = "IN_CARE";
    static final String RETURNED = "RETURNED";
    static final String RECEIVED_BACK = "RECEIVED_BACK";
    static final String DECLINED = "DECLINED";
    static final String NO_SHOW = "NO_SHOW";
    static final String CLOSED = "CLOSED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String CANCELLED = "CANCELLED";

    // Actions, as they stand in addresses.
    static final String SUBMIT = "submit";
    static final String SEE = "see";
    static final String ASK = "ask";
    static final String REPLY = "reply";
    static final String ACCEPT = "accept";
    static final String DECLINE = "decline";
    static final String REDIRECT = "redirect";
    static final String DEPART = "depart";
    static final String ARRIVE = "arrive";
    static final String ADMIT = "admit";
    static final String RETURN = "return";
    static final String RECEIVE_BACK = "receive-back";
    static final String CLOSE = "close";
    static final String WITHDRAW = "withdraw";
    static final String CANCEL = "cancel";
    static final String MISS = "no-show";
    static final String SIGN_CONSENT = "sign-consent";

    // Facts that must hold.
    static final String SUMMARY = "SUMMARY";
    static final String DIAGNOSIS = "DIAGNOSIS";
    static final String RECEIVER = "RECEIVER";
    static final String AGREEMENT = "AGREEMENT";
    static final String CONSENT = "CONSENT";
    /** The signature was put off and is still to be given. */
    static final String CONSENT_OWED = "CONSENT_OWED";

    // What must be said.
    static final String QUESTION = "QUESTION";
    static final String ANSWERED = "ANSWER";
    static final String ARRANGEMENT = "ARRANGEMENT";
    static final String REASON = "REASON";
    static final String NEW_RECEIVER = "NEW_RECEIVER";
    static final String TRANSPORT = "TRANSPORT";
    static final String PLAN = "PLAN";
    static final String OUTCOME = "OUTCOME";
    static final String SIGNATURE = "SIGNATURE";

    // Clocks; their lengths are policy.
    static final String SENDING = "SENDING";
    static final String ANSWER = "ANSWER";
    static final String INFORMATION = "INFORMATION";
    static final String ARRIVAL = "ARRIVAL";
    static final String ADMISSION = "ADMISSION";
    static final String CARE = "CARE";
    static final String TAKING_BACK = "TAKING_BACK";
    static final String FOLLOW_UP = "FOLLOW_UP";
    static final String REROUTING = "REROUTING";
    static final String CONSENT_SIGNING = "CONSENT_SIGNING";

    static final Workflow REFERRAL = Workflow.of(KIND, "ZZ")
            .stage(DRAFT, REQUESTER)
            .stage(SUBMITTED, RESPONDER)
            .stage(SEEN, RESPONDER)
            .stage(MORE_INFO, REQUESTER)
            .stage(ACCEPTED, REQUESTER, RESPONDER)
            .stage(IN_TRANSIT, RESPONDER)
            .stage(ARRIVED, RESPONDER)
            .stage(IN_CARE, RESPONDER)
            .stage(RETURNED, REQUESTER)
            .stage(RECEIVED_BACK, REQUESTER)
            .stage(DECLINED, REQUESTER)
            .stage(NO_SHOW, REQUESTER)
            .stage(CLOSED)
            .stage(WITHDRAWN)
            .stage(CANCELLED)
            .clock(SENDING, REQUESTER)
            .clock(ANSWER, RESPONDER)
            .clock(INFORMATION, REQUESTER)
            .clock(ARRIVAL, RESPONDER)
            .clock(ADMISSION, RESPONDER)
            .clock(CARE, RESPONDER)
            .clock(TAKING_BACK, REQUESTER)
            .clock(FOLLOW_UP, REQUESTER)
            .clock(REROUTING, REQUESTER)
            .clock(CONSENT_SIGNING, REQUESTER)
            // spotless:off
            .on(SUBMIT)      .from(DRAFT)                       .to(SUBMITTED)    .by(REFERRAL_REQUEST, REQUESTER).needs(SUMMARY, DIAGNOSIS, RECEIVER, AGREEMENT, CONSENT).stops(SENDING).starts(ANSWER).primary()
            .on(CANCEL)      .from(DRAFT)                       .to(CANCELLED)    .by(REFERRAL_REQUEST, REQUESTER)
            .on(SEE)         .from(SUBMITTED)                   .to(SEEN)         .by(REFERRAL_ANSWER, RESPONDER)
            .on(ACCEPT)      .from(SUBMITTED, SEEN)             .to(ACCEPTED)     .by(REFERRAL_ANSWER, RESPONDER).asks(ARRANGEMENT).stops(ANSWER).starts(ARRIVAL).primary()
            .on(ASK)         .from(SUBMITTED, SEEN)             .to(MORE_INFO)    .by(REFERRAL_ANSWER, RESPONDER).asks(QUESTION).pauses(ANSWER).starts(INFORMATION)
            .on(REPLY)       .from(MORE_INFO)                   .to(SEEN)         .by(REFERRAL_REQUEST, REQUESTER).asks(ANSWERED).stops(INFORMATION).resumes(ANSWER).primary()
            .on(DECLINE)     .from(SUBMITTED, SEEN, MORE_INFO)  .to(DECLINED)     .by(REFERRAL_ANSWER, RESPONDER).asks(REASON).stops(ANSWER, INFORMATION).starts(REROUTING)
            .on(REDIRECT)    .from(SUBMITTED, SEEN, MORE_INFO)  .to(SUBMITTED)    .by(REFERRAL_ANSWER, RESPONDER).asks(NEW_RECEIVER, REASON).stops(INFORMATION).starts(ANSWER)
            .on(REDIRECT)    .from(DECLINED, NO_SHOW)           .to(SUBMITTED)    .by(REFERRAL_REQUEST, REQUESTER).asks(NEW_RECEIVER).stops(REROUTING).starts(ANSWER).primary()
            .on(WITHDRAW)    .from(SUBMITTED, SEEN, MORE_INFO)  .to(WITHDRAWN)    .by(REFERRAL_REQUEST, REQUESTER).asks(REASON)
            .on(DEPART)      .from(ACCEPTED)                    .to(IN_TRANSIT)   .by(REFERRAL_REQUEST, REQUESTER).asks(TRANSPORT).primary()
            .on(DEPART)      .from(SUBMITTED, SEEN)             .to(IN_TRANSIT)   .by(REFERRAL_REQUEST, REQUESTER).asks(TRANSPORT).greenOnly().stops(ANSWER).starts(ARRIVAL)
            .on(ARRIVE)      .from(ACCEPTED, IN_TRANSIT)        .to(ARRIVED)      .by(REFERRAL_ANSWER, RESPONDER).handsTo(RESPONDER).stops(ARRIVAL).starts(ADMISSION).primary()
            .on(ARRIVE)      .from(SUBMITTED, SEEN)             .to(ARRIVED)      .by(REFERRAL_ANSWER, RESPONDER).greenOnly().handsTo(RESPONDER).stops(ANSWER).starts(ADMISSION)
            .on(MISS)        .from(ACCEPTED, IN_TRANSIT)        .to(NO_SHOW)      .by(REFERRAL_ANSWER, RESPONDER).asks(REASON).stops(ARRIVAL).starts(REROUTING)
            .on(CANCEL)      .from(ACCEPTED, IN_TRANSIT)        .to(CANCELLED)    .by(REFERRAL_REQUEST, REQUESTER).asks(REASON)
            .on(CANCEL)      .from(ACCEPTED)                    .to(DECLINED)     .by(REFERRAL_ANSWER, RESPONDER).asks(REASON).stops(ARRIVAL).starts(REROUTING)
            .on(ADMIT)       .from(ARRIVED)                     .to(IN_CARE)      .by(REFERRAL_ANSWER, RESPONDER).stops(ADMISSION).starts(CARE).primary()
            .on(RETURN)      .from(ARRIVED, IN_CARE)            .to(RETURNED)     .by(REFERRAL_ANSWER, RESPONDER).asks(PLAN).stops(ADMISSION, CARE).starts(TAKING_BACK).primary()
            .on(CLOSE)       .from(ARRIVED, IN_CARE)            .to(CLOSED)       .by(REFERRAL_ANSWER, RESPONDER).asks(OUTCOME)
            .on(RECEIVE_BACK).from(RETURNED)                    .to(RECEIVED_BACK).by(REFERRAL_REQUEST, REQUESTER).handsTo(REQUESTER).stops(TAKING_BACK).starts(FOLLOW_UP).primary()
            .on(CLOSE)       .from(RECEIVED_BACK, DECLINED, NO_SHOW).to(CLOSED)   .by(REFERRAL_REQUEST, REQUESTER).asks(OUTCOME).primary()
            .on(SIGN_CONSENT).from(SUBMITTED, SEEN, MORE_INFO, ACCEPTED, IN_TRANSIT, ARRIVED, IN_CARE, RETURNED, RECEIVED_BACK, DECLINED, NO_SHOW)
                                                                                  .by(REFERRAL_REQUEST, REQUESTER).needs(CONSENT_OWED).asks(SIGNATURE).stops(CONSENT_SIGNING)
            // spotless:on
            .build();

    @Bean
    Workflow referral() {
        return REFERRAL;
    }
}
