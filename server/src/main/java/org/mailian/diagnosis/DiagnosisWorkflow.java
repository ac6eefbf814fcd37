package org.mailian.diagnosis;

import static org.mailian.access.Permission.DIAGNOSIS_READ;
import static org.mailian.access.Permission.DIAGNOSIS_REQUEST;
import static org.mailian.casework.Side.REQUESTER;
import static org.mailian.casework.Side.RESPONDER;

import org.mailian.casework.Workflow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The life of what is read: an image, an ECG. Read it row by row. The inviting side answers for what was acquired, the invited side for
 * what the report says (rules §1.3 no. 10), so each signs its part. How many must read, and within what time, is policy.
 */
@Configuration(proxyBeanMethods = false)
public class DiagnosisWorkflow {

    public static final String KIND = "diagnosis";

    // Stages.
    static final String ORDERED = "ORDERED";
    static final String POOL = "POOL";
    static final String READING = "READING";
    static final String REFUSED = "REFUSED";
    static final String FIRST_READ = "FIRST_READ";
    static final String REVIEWING = "REVIEWING";
    static final String DISPUTED = "DISPUTED";
    static final String ARBITRATING = "ARBITRATING";
    static final String SIGNED = "SIGNED";
    static final String DELIVERED = "DELIVERED";
    static final String RETRACTED = "RETRACTED";
    static final String CLOSED = "CLOSED";
    static final String CANCELLED = "CANCELLED";

    // Actions, as they stand in addresses.
    static final String ACQUIRE = "acquire";
    static final String DOUBT = "doubt";
    static final String CANCEL = "cancel";
    static final String CLAIM = "claim";
    static final String RELEASE = "release";
    static final String TAKE_OVER = "take-over";
    static final String REFUSE = "refuse";
    static final String FINISH = "first-read";
    static final String REVIEW = "review";
    static final String DISAGREE = "disagree";
    static final String ARBITRATE = "arbitrate";
    static final String SIGN = "sign";
    static final String DELIVER = "deliver";
    static final String ADDEND = "addend";
    static final String RETRACT = "retract";
    static final String NOTE = "note-retraction";
    static final String ALERT = "alert";
    static final String ACKNOWLEDGE = "acknowledge";

    // Facts that must hold.
    static final String STUDY = "STUDY";
    static final String QUALIFIED = "QUALIFIED";
    static final String ROOM_FOR_MORE = "ROOM_FOR_MORE";
    static final String MINE = "MINE";
    static final String NOT_MINE = "NOT_MINE";
    static final String COMPLETE = "COMPLETE";
    static final String SIGNER = "SIGNER";
    static final String ONE_READER_ENOUGH = "ONE_READER_ENOUGH";
    static final String OTHER_READER = "OTHER_READER";
    static final String ARBITER = "ARBITER";
    static final String ALERTED = "ALERTED";
    static final String ACKNOWLEDGED = "ACKNOWLEDGED";

    // What must be said.
    static final String REASON = "REASON";
    static final String WHAT_TO_DO = "WHAT_TO_DO";
    static final String GRADE = "GRADE";
    static final String ADDENDUM = "ADDENDUM";
    static final String FINDING = "FINDING";
    static final String ACTION_TAKEN = "ACTION_TAKEN";

    // Clocks; their lengths are policy.
    static final String ACQUISITION = "ACQUISITION";
    static final String RETAKE = "RETAKE";
    static final String IDENTITY = "IDENTITY";
    static final String CLAIMING = "CLAIMING";
    static final String REPORT = "REPORT";
    static final String SECOND_READING = "SECOND_READING";
    static final String ARBITRATION = "ARBITRATION";
    static final String DELIVERY = "DELIVERY";
    static final String CRITICAL = "CRITICAL";
    static final String RETRACTION = "RETRACTION";

    static final Workflow DIAGNOSIS = Workflow.of(KIND, "ZD")
            .stage(ORDERED, REQUESTER)
            .stage(POOL, RESPONDER)
            .stage(READING, RESPONDER)
            .stage(REFUSED, REQUESTER)
            .stage(FIRST_READ, RESPONDER)
            .stage(REVIEWING, RESPONDER)
            .stage(DISPUTED, RESPONDER)
            .stage(ARBITRATING, RESPONDER)
            .stage(SIGNED, REQUESTER)
            .stage(RETRACTED, REQUESTER)
            .stage(DELIVERED)
            .stage(CLOSED)
            .stage(CANCELLED)
            .clock(ACQUISITION, REQUESTER)
            .clock(RETAKE, REQUESTER)
            .clock(IDENTITY, REQUESTER)
            .clock(CLAIMING, RESPONDER)
            .clock(REPORT, RESPONDER)
            .clock(SECOND_READING, RESPONDER)
            .clock(ARBITRATION, RESPONDER)
            .clock(DELIVERY, REQUESTER)
            .clock(RETRACTION, REQUESTER)
            .call(CRITICAL, REQUESTER)
            // spotless:off
            .on(ACQUIRE)    .from(ORDERED, REFUSED)      .to(POOL)       .by(DIAGNOSIS_REQUEST, REQUESTER).needs(STUDY).stops(ACQUISITION, RETAKE, IDENTITY).starts(CLAIMING, REPORT).primary()
            .on(DOUBT)      .from(ORDERED, REFUSED)                      .starts(IDENTITY) // by nobody: the house learned that pictures contradict
            .on(CANCEL)     .from(ORDERED, REFUSED, POOL).to(CANCELLED)  .by(DIAGNOSIS_REQUEST, REQUESTER).asks(REASON)
            .on(CLAIM)      .from(POOL)                  .to(READING)    .by(DIAGNOSIS_READ, RESPONDER).needs(QUALIFIED, ROOM_FOR_MORE).stops(CLAIMING).primary()
            .on(RELEASE)    .from(READING)               .to(POOL)       .by(DIAGNOSIS_READ, RESPONDER).needs(MINE).starts(CLAIMING)
            .on(RELEASE)    .from(REVIEWING)             .to(FIRST_READ) .by(DIAGNOSIS_READ, RESPONDER).needs(MINE)
            .on(RELEASE)    .from(ARBITRATING)           .to(DISPUTED)   .by(DIAGNOSIS_READ, RESPONDER).needs(MINE)
            .on(TAKE_OVER)  .from(READING)                               .by(DIAGNOSIS_READ, RESPONDER).needs(NOT_MINE, QUALIFIED).asks(REASON)
            .on(TAKE_OVER)  .from(REVIEWING)                             .by(DIAGNOSIS_READ, RESPONDER).needs(NOT_MINE, SIGNER, OTHER_READER).asks(REASON)
            .on(TAKE_OVER)  .from(ARBITRATING)                           .by(DIAGNOSIS_READ, RESPONDER).needs(NOT_MINE, ARBITER, OTHER_READER).asks(REASON)
            .on(REFUSE)     .from(READING)               .to(REFUSED)    .by(DIAGNOSIS_READ, RESPONDER).needs(MINE).asks(REASON, WHAT_TO_DO).stops(REPORT).starts(RETAKE)
            .on(SIGN)       .from(READING)               .to(SIGNED)     .by(DIAGNOSIS_READ, RESPONDER).needs(MINE, COMPLETE, SIGNER, ONE_READER_ENOUGH).stops(REPORT).starts(DELIVERY).primary()
            .on(FINISH)     .from(READING)               .to(FIRST_READ) .by(DIAGNOSIS_READ, RESPONDER).needs(MINE, COMPLETE).starts(SECOND_READING).primary()
            .on(REVIEW)     .from(FIRST_READ)            .to(REVIEWING)  .by(DIAGNOSIS_READ, RESPONDER).needs(SIGNER, OTHER_READER).primary()
            .on(SIGN)       .from(REVIEWING)             .to(SIGNED)     .by(DIAGNOSIS_READ, RESPONDER).needs(MINE, COMPLETE, SIGNER).asks(GRADE).stops(REPORT, SECOND_READING).starts(DELIVERY).primary()
            .on(DISAGREE)   .from(REVIEWING)             .to(DISPUTED)   .by(DIAGNOSIS_READ, RESPONDER).needs(MINE, COMPLETE).asks(REASON).stops(SECOND_READING).starts(ARBITRATION)
            .on(ARBITRATE)  .from(DISPUTED)              .to(ARBITRATING).by(DIAGNOSIS_READ, RESPONDER).needs(ARBITER, OTHER_READER).primary()
            .on(SIGN)       .from(ARBITRATING)           .to(SIGNED)     .by(DIAGNOSIS_READ, RESPONDER).needs(MINE, COMPLETE, ARBITER).asks(GRADE).stops(REPORT, ARBITRATION).starts(DELIVERY).primary()
            .on(DELIVER)    .from(SIGNED)                .to(DELIVERED)  .by(DIAGNOSIS_REQUEST, REQUESTER).needs(ACKNOWLEDGED).stops(DELIVERY).primary()
            .on(ADDEND)     .from(SIGNED, DELIVERED)     .to(SIGNED)     .by(DIAGNOSIS_READ, RESPONDER).needs(SIGNER).asks(ADDENDUM, REASON).starts(DELIVERY)
            .on(RETRACT)    .from(SIGNED, DELIVERED)     .to(RETRACTED)  .by(DIAGNOSIS_READ, RESPONDER).needs(SIGNER).asks(REASON).stops(DELIVERY).starts(RETRACTION)
            .on(NOTE)       .from(RETRACTED)             .to(CLOSED)     .by(DIAGNOSIS_REQUEST, REQUESTER).needs(ACKNOWLEDGED).asks(ACTION_TAKEN).stops(RETRACTION).primary()
            .on(ALERT)      .from(READING, FIRST_READ, REVIEWING, DISPUTED, ARBITRATING, SIGNED)
                                                                         .by(DIAGNOSIS_READ, RESPONDER).needs(QUALIFIED).asks(FINDING).starts(CRITICAL)
            .on(ACKNOWLEDGE).from(READING, POOL, REFUSED, FIRST_READ, REVIEWING, DISPUTED, ARBITRATING, SIGNED, RETRACTED)
                                                                         .by(DIAGNOSIS_REQUEST, REQUESTER).needs(ALERTED).asks(ACTION_TAKEN).stops(CRITICAL).primary()
            // spotless:on
            .build();

    @Bean
    Workflow diagnosis() {
        return DIAGNOSIS;
    }
}
