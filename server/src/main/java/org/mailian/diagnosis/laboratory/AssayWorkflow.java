package org.mailian.diagnosis.laboratory;

import static org.mailian.access.Permission.DIAGNOSIS_REQUEST;
import static org.mailian.access.Permission.LABORATORY;
import static org.mailian.access.Permission.SPECIMEN;
import static org.mailian.casework.Side.REQUESTER;
import static org.mailian.casework.Side.RESPONDER;

import org.mailian.casework.Workflow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The life of blood that is examined elsewhere. Read it row by row. Where the tubes are the house hears from the laboratory, so nobody
 * says it twice (rows without {@code by}); the collecting side answers for the specimen, the laboratory for what the report says, so each signs its part.
 */
@Configuration(proxyBeanMethods = false)
public class AssayWorkflow {

    public static final String KIND = "laboratory-diagnosis";

    // Stages. Of several tubes the last one counts, but one that is refused stops the whole: see AssayStages.
    static final String ORDERED = "ORDERED";
    static final String COLLECTED = "COLLECTED";
    static final String RECEIVED = "RECEIVED";
    static final String REJECTED = "REJECTED";
    static final String RESULTED = "RESULTED";
    static final String SIGNED = "SIGNED";
    /** Nobody awaits a report any more, or ever did; somebody must answer a critical value all the same. */
    static final String ALARMED = "ALARMED";

    static final String DELIVERED = "DELIVERED";
    static final String CLOSED = "CLOSED";
    static final String CANCELLED = "CANCELLED";

    // What the house hears of.
    static final String COLLECT = "collect";
    static final String RECEIVE = "receive";
    static final String REJECT = "reject";
    static final String RESULT = "result";
    static final String REVISE = "revise";
    static final String ALERT = "alert";
    static final String CORRECT = "correct-alert";
    static final String ADOPT = "adopt";

    // What people decide, as it stands in addresses.
    static final String SIGN = "sign";
    static final String DELIVER = "deliver";
    static final String ACKNOWLEDGE = "acknowledge";
    static final String CANCEL = "cancel";

    // Facts that must hold.
    static final String SPECIALIST = "SPECIALIST";
    static final String OTHER_HANDS = "OTHER_HANDS";
    static final String ALERTED = "ALERTED";
    static final String ACKNOWLEDGED = "ACKNOWLEDGED";

    // What must be said.
    static final String REASON = "REASON";
    static final String ACTION_TAKEN = "ACTION_TAKEN";

    // Clocks; their lengths are policy.
    static final String COLLECTION = "COLLECTION";
    static final String TRANSPORT = "TRANSPORT";
    static final String RECOLLECTION = "RECOLLECTION";
    static final String REPORT = "REPORT";
    static final String VALIDATION = "VALIDATION";
    static final String DELIVERY = "DELIVERY";
    static final String CRITICAL = "CRITICAL";

    static final Workflow ASSAY = Workflow.of(KIND, "JY")
            .stage(ORDERED, REQUESTER)
            .stage(COLLECTED, REQUESTER)
            .stage(RECEIVED, RESPONDER)
            .stage(REJECTED, REQUESTER)
            .stage(RESULTED, RESPONDER)
            .stage(SIGNED, REQUESTER)
            .stage(ALARMED, REQUESTER)
            .stage(DELIVERED)
            .stage(CLOSED)
            .stage(CANCELLED)
            .clock(COLLECTION, REQUESTER)
            .clock(TRANSPORT, REQUESTER)
            .clock(RECOLLECTION, REQUESTER)
            .clock(REPORT, RESPONDER)
            .clock(VALIDATION, RESPONDER)
            .clock(DELIVERY, REQUESTER)
            .call(CRITICAL, REQUESTER)
            // spotless:off
            .on(COLLECT)    .from(ORDERED)                       .to(COLLECTED).stops(COLLECTION).starts(TRANSPORT)
            .on(COLLECT)    .from(REJECTED)                      .to(COLLECTED).stops(RECOLLECTION).starts(TRANSPORT)
            .on(RECEIVE)    .from(COLLECTED)                     .to(RECEIVED) .stops(TRANSPORT).starts(REPORT)
            .on(REJECT)     .from(ORDERED, COLLECTED, RECEIVED)  .to(REJECTED) .stops(COLLECTION, TRANSPORT, REPORT).starts(RECOLLECTION)
            .on(REJECT)     .from(REJECTED)
            .on(RESULT)     .from(RECEIVED)                      .to(RESULTED) .starts(VALIDATION)
            .on(SIGN)       .from(RESULTED)                      .to(SIGNED)   .by(LABORATORY, RESPONDER).needs(SPECIALIST, OTHER_HANDS).stops(REPORT, VALIDATION).starts(DELIVERY).primary()
            .on(DELIVER)    .from(SIGNED)                        .to(DELIVERED).by(SPECIMEN, REQUESTER).needs(ACKNOWLEDGED).stops(DELIVERY).primary()
            .on(REVISE)     .from(SIGNED, DELIVERED)             .to(RESULTED) .stops(DELIVERY).starts(VALIDATION)
            .on(CANCEL)     .from(ORDERED, COLLECTED, REJECTED)  .to(CANCELLED).by(SPECIMEN, REQUESTER).needs(ACKNOWLEDGED).asks(REASON)
            .on(CANCEL)     .from(ORDERED, REJECTED)             .to(CANCELLED).needs(ACKNOWLEDGED)
            .on(ALERT)      .from(ORDERED, COLLECTED, RECEIVED, REJECTED, RESULTED, SIGNED, ALARMED)
                                                                               .needs(ACKNOWLEDGED).starts(CRITICAL)
            .on(ALERT)      .from(ORDERED, COLLECTED, RECEIVED, REJECTED, RESULTED, SIGNED, ALARMED)
                                                                               .needs(ALERTED)
            .on(ALERT)      .from(DELIVERED)                     .to(RESULTED) .starts(CRITICAL, VALIDATION)
            .on(ALERT)      .from(CANCELLED, CLOSED)             .to(ALARMED)  .starts(CRITICAL)
            .on(ADOPT)      .from(ORDERED)                       .to(ALARMED)
            .on(CORRECT)    .from(ORDERED, COLLECTED, RECEIVED, REJECTED, RESULTED, SIGNED, ALARMED, DELIVERED, CLOSED, CANCELLED)
            .on(ACKNOWLEDGE).from(ALARMED)                       .to(CLOSED)   .by(DIAGNOSIS_REQUEST, REQUESTER).needs(ALERTED).asks(ACTION_TAKEN).stops(CRITICAL).primary()
            .on(ACKNOWLEDGE).from(ORDERED, COLLECTED, RECEIVED, REJECTED, RESULTED, SIGNED)
                                                                               .by(DIAGNOSIS_REQUEST, REQUESTER).needs(ALERTED).asks(ACTION_TAKEN).stops(CRITICAL).primary()
            // spotless:on
            .build();

    @Bean
    Workflow laboratoryDiagnosis() {
        return ASSAY;
    }
}
