package org.mailian.consultation;

import static org.mailian.access.Permission.CASE_READ;
import static org.mailian.access.Permission.CONSULTATION_ANSWER;
import static org.mailian.access.Permission.CONSULTATION_REQUEST;
import static org.mailian.access.Permission.COORDINATE;
import static org.mailian.casework.Side.INVITED;
import static org.mailian.casework.Side.REQUESTER;
import static org.mailian.casework.Side.RESPONDER;

import java.util.Set;
import org.mailian.casework.Workflow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The life of a consultation. Read it row by row. Three ways lead to the experts: an hour the centre finds, a call to those on duty, and
 * a question in writing. The experts advise; who asked decides and says what was decided (rules §1.3).
 */
@Configuration(proxyBeanMethods = false)
public class ConsultationWorkflow {

    public static final String KIND = "consultation";

    static final String DRAFT = "DRAFT";
    static final String SUBMITTED = "SUBMITTED";
    static final String RETURNED = "RETURNED";
    /** Those on duty have been called; who takes it first has it. */
    static final String CALLING = "CALLING";

    static final String ASKED = "ASKED";
    static final String ANSWERED = "ANSWERED";
    static final String ACCEPTED = "ACCEPTED";
    static final String SCHEDULED = "SCHEDULED";
    static final String UNDER_WAY = "UNDER_WAY";
    /** It was held; the experts write what they think. */
    static final String OPINIONS = "OPINIONS";
    /** It did not take place; somebody must find another hour or let it go. */
    static final String NOT_HELD = "NOT_HELD";

    static final String DELIVERED = "DELIVERED";
    static final String CLOSED = "CLOSED";
    static final String REFUSED = "REFUSED";
    static final String CANCELLED = "CANCELLED";

    // What people do, as it stands in addresses.
    static final String SUBMIT = "submit";
    static final String RESUBMIT = "resubmit";
    static final String RETURN = "return";
    static final String ACCEPT = "accept";
    static final String REFUSE = "refuse";
    static final String INVITE = "invite";
    static final String JOIN = "join";
    static final String DECLINE = "decline";
    static final String EXCUSE = "excuse";
    static final String REASSIGN = "reassign";
    static final String SCHEDULE = "schedule";
    static final String RESCHEDULE = "reschedule";
    static final String BEGIN = "begin";
    static final String FINISH = "finish";
    static final String NOT_TAKE_PLACE = "not-take-place";
    static final String TAKE = "take";
    static final String ANSWER = "answer";
    static final String ASK_MORE = "ask-more";
    static final String CONSULT = "consult";
    static final String CONCLUDE = "conclude";
    static final String SIGN = "sign";
    static final String DELIVER = "deliver";
    static final String DECIDE = "decide";
    static final String LOOK_BEYOND = "look-beyond";
    static final String RATE = "rate";
    static final String CANCEL = "cancel";

    /** What is not hoped for; each time is remembered with its reason. */
    static final Set<String> SETBACKS = Set.of(RETURN, REFUSE, NOT_TAKE_PLACE, CANCEL);

    // Facts that must hold.
    static final String ARRANGED = "ARRANGED";
    static final String CALLED = "CALLED";
    static final String WRITTEN = "WRITTEN";
    static final String COMPLETE = "COMPLETE";
    static final String PLACE = "PLACE";
    static final String CONSENT = "CONSENT";
    /** Somebody has looked through what leaves without identities. */
    static final String STRIPPED = "STRIPPED";
    /** The others know who the patient is. */
    static final String NAMED = "NAMED";

    static final String EXPERTS = "EXPERTS";
    static final String INVITEE = "INVITEE";
    static final String TAKES_PART = "TAKES_PART";
    static final String ON_ROSTER = "ON_ROSTER";
    static final String SEATED = "SEATED";
    static final String UNSIGNED = "UNSIGNED";
    static final String ALL_SIGNED = "ALL_SIGNED";
    static final String UNRATED = "UNRATED";

    // What must be said.
    static final String REASON = "REASON";
    static final String MISSING = "MISSING";
    static final String EXPERT = "EXPERT";
    static final String TIME = "TIME";
    static final String TEXT = "TEXT";
    static final String OPINION = "OPINION";
    static final String DECISION = "DECISION";
    static final String STARS = "STARS";

    // Clocks; their lengths are policy. That of the start runs until the hour that was agreed.
    static final String PREPARATION = "PREPARATION";
    static final String RECEPTION = "RECEPTION";
    static final String MATERIAL = "MATERIAL";
    static final String ARRANGEMENT = "ARRANGEMENT";
    static final String START = "START";
    static final String SESSION = "SESSION";
    static final String CALL = "CALL";
    static final String ADVICE = "ADVICE";
    static final String CONCLUSION = "CONCLUSION";
    static final String REPORT = "REPORT";
    static final String RULING = "RULING";

    static final Workflow CONSULTATION = Workflow.of(KIND, "HZ")
            .stage(DRAFT, REQUESTER)
            .stage(SUBMITTED, RESPONDER)
            .stage(RETURNED, REQUESTER)
            .stage(CALLING, RESPONDER)
            .stage(ASKED, RESPONDER)
            .stage(ANSWERED, REQUESTER)
            .stage(ACCEPTED, RESPONDER, INVITED)
            .stage(SCHEDULED, RESPONDER, INVITED)
            .stage(UNDER_WAY, REQUESTER, RESPONDER, INVITED)
            .stage(OPINIONS, RESPONDER, INVITED)
            .stage(NOT_HELD, RESPONDER)
            .stage(DELIVERED, REQUESTER)
            .stage(CLOSED)
            .stage(REFUSED)
            .stage(CANCELLED)
            .clock(PREPARATION, REQUESTER)
            .clock(RECEPTION, RESPONDER)
            .clock(MATERIAL, REQUESTER)
            .clock(ARRANGEMENT, RESPONDER)
            .clock(START, RESPONDER)
            .clock(SESSION, RESPONDER)
            .clock(CALL, RESPONDER)
            .clock(ADVICE, RESPONDER)
            .clock(CONCLUSION, REQUESTER)
            .clock(REPORT, RESPONDER)
            .clock(RULING, REQUESTER)
            // spotless:off
            .on(SUBMIT)        .from(DRAFT)                               .to(SUBMITTED).by(CONSULTATION_REQUEST, REQUESTER).needs(ARRANGED, COMPLETE, PLACE, CONSENT, STRIPPED).stops(PREPARATION).starts(RECEPTION).primary()
            .on(SUBMIT)        .from(DRAFT)                               .to(CALLING)  .by(CONSULTATION_REQUEST, REQUESTER).needs(CALLED, COMPLETE, PLACE, CONSENT, STRIPPED).stops(PREPARATION).starts(CALL).primary()
            .on(SUBMIT)        .from(DRAFT)                               .to(ASKED)    .by(CONSULTATION_REQUEST, REQUESTER).needs(WRITTEN, COMPLETE, PLACE, CONSENT, STRIPPED).stops(PREPARATION).starts(ADVICE).primary()
            .on(RETURN)        .from(SUBMITTED)                           .to(RETURNED) .by(COORDINATE, RESPONDER).asks(MISSING).stops(RECEPTION).starts(MATERIAL)
            .on(RESUBMIT)      .from(RETURNED)                            .to(SUBMITTED).by(CONSULTATION_REQUEST, REQUESTER).needs(ARRANGED, COMPLETE, CONSENT, STRIPPED).stops(MATERIAL).starts(RECEPTION).primary()
            .on(ACCEPT)        .from(SUBMITTED)                           .to(ACCEPTED) .by(COORDINATE, RESPONDER).stops(RECEPTION).starts(ARRANGEMENT).primary()
            .on(REFUSE)        .from(SUBMITTED, CALLING, ASKED)           .to(REFUSED)  .by(COORDINATE, RESPONDER).asks(REASON)
            .on(INVITE)        .from(ACCEPTED, SCHEDULED, UNDER_WAY, NOT_HELD)          .by(COORDINATE, RESPONDER).asks(EXPERT)
            .on(JOIN)          .from(ACCEPTED, SCHEDULED, UNDER_WAY, NOT_HELD)          .by(CONSULTATION_ANSWER, RESPONDER, INVITED).needs(INVITEE).primary()
            .on(DECLINE)       .from(ACCEPTED, SCHEDULED, UNDER_WAY, NOT_HELD)          .by(CONSULTATION_ANSWER, RESPONDER, INVITED).needs(INVITEE).asks(REASON)
            .on(DECLINE)       .from(ACCEPTED, SCHEDULED, NOT_HELD)                     .by(CONSULTATION_ANSWER, RESPONDER, INVITED).needs(SEATED, UNSIGNED).asks(REASON)
            .on(EXCUSE)        .from(ACCEPTED, SCHEDULED, UNDER_WAY, OPINIONS, NOT_HELD).by(COORDINATE, RESPONDER).asks(EXPERT, REASON)
            .on(REASSIGN)      .from(ACCEPTED, SCHEDULED, UNDER_WAY, NOT_HELD)          .by(COORDINATE, RESPONDER).asks(EXPERT, REASON)
            .on(SCHEDULE)      .from(ACCEPTED, NOT_HELD)                  .to(SCHEDULED).by(COORDINATE, RESPONDER).needs(EXPERTS).asks(TIME).stops(ARRANGEMENT).starts(START).primary()
            .on(RESCHEDULE)    .from(SCHEDULED)                                         .by(COORDINATE, RESPONDER).asks(TIME, REASON).starts(START)
            .on(BEGIN)         .from(SCHEDULED)                           .to(UNDER_WAY).by(CASE_READ, REQUESTER, RESPONDER, INVITED).needs(TAKES_PART).stops(START).starts(SESSION).primary()
            .on(NOT_TAKE_PLACE).from(SCHEDULED, UNDER_WAY)                .to(NOT_HELD) .by(CASE_READ, REQUESTER, RESPONDER, INVITED).needs(TAKES_PART).asks(REASON).stops(START, SESSION).starts(ARRANGEMENT)
            .on(FINISH)        .from(UNDER_WAY)                           .to(OPINIONS) .by(CASE_READ, REQUESTER, RESPONDER, INVITED).needs(TAKES_PART).stops(SESSION).starts(REPORT)
            .on(TAKE)          .from(CALLING)                             .to(UNDER_WAY).by(CONSULTATION_ANSWER, RESPONDER).needs(ON_ROSTER).stops(CALL).starts(SESSION).primary()
            .on(ANSWER)        .from(ASKED)                               .to(ANSWERED) .by(CONSULTATION_ANSWER, RESPONDER).needs(ON_ROSTER).asks(TEXT).stops(ADVICE).starts(CONCLUSION).primary()
            .on(ANSWER)        .from(ANSWERED)                                          .by(CONSULTATION_ANSWER, RESPONDER).needs(ON_ROSTER).asks(TEXT)
            .on(ASK_MORE)      .from(ANSWERED)                            .to(ASKED)    .by(CONSULTATION_REQUEST, REQUESTER).asks(TEXT).stops(CONCLUSION).starts(ADVICE)
            .on(CONSULT)       .from(ASKED, ANSWERED)                     .to(SUBMITTED).by(CONSULTATION_REQUEST, REQUESTER).needs(COMPLETE, CONSENT, STRIPPED).stops(ADVICE, CONCLUSION).starts(RECEPTION)
            .on(CONCLUDE)      .from(ANSWERED)                            .to(CLOSED)   .by(CONSULTATION_REQUEST, REQUESTER).asks(DECISION).primary()
            .on(SIGN)          .from(UNDER_WAY, OPINIONS)                               .by(CONSULTATION_ANSWER, RESPONDER, INVITED).needs(SEATED, UNSIGNED).asks(OPINION).primary()
            .on(DELIVER)       .from(OPINIONS)                            .to(DELIVERED).by(COORDINATE, RESPONDER).needs(ALL_SIGNED).stops(REPORT).starts(RULING).primary()
            .on(DELIVER)       .from(OPINIONS)                            .to(DELIVERED).by(CONSULTATION_ANSWER, RESPONDER, INVITED).needs(SEATED, ALL_SIGNED).stops(REPORT).starts(RULING).primary()
            .on(DECIDE)        .from(DELIVERED)                           .to(CLOSED)   .by(CONSULTATION_REQUEST, REQUESTER).asks(DECISION).primary()
            .on(LOOK_BEYOND)   .from(ACCEPTED, SCHEDULED, UNDER_WAY, OPINIONS, NOT_HELD).by(CONSULTATION_ANSWER, RESPONDER, INVITED).needs(SEATED, NAMED).asks(REASON)
            .on(LOOK_BEYOND)   .from(ASKED, ANSWERED)                                   .by(CONSULTATION_ANSWER, RESPONDER).needs(ON_ROSTER, NAMED).asks(REASON)
            .on(RATE)          .from(CLOSED)                                            .by(CONSULTATION_REQUEST, REQUESTER).needs(UNRATED).asks(STARS)
            .on(RATE)          .from(CLOSED)                                            .by(CASE_READ, RESPONDER, INVITED).needs(SEATED, UNRATED).asks(STARS)
            .on(CANCEL)        .from(DRAFT, SUBMITTED, RETURNED, CALLING, ASKED, ANSWERED, ACCEPTED, SCHEDULED, NOT_HELD)
                                                                          .to(CANCELLED).by(CONSULTATION_REQUEST, REQUESTER).asks(REASON)
            // spotless:on
            .build();

    @Bean
    Workflow consultation() {
        return CONSULTATION;
    }
}
