-- What figures count by. Whether the two were in one consortium is kept as it was on the day of sending; until when an answer was promised,
-- because a clock forgets it when it stops; how many stars each side gave.
alter table consultation.consultation
    add column outside boolean,
    add column promised_at timestamptz,
    add column asker_stars numeric(3, 2),
    add column answerer_stars numeric(3, 2);
create index consultation_sent_by on consultation.consultation (requester_id, submitted_at desc, case_id desc) where submitted_at is not null;
create index consultation_sent_to on consultation.consultation (responder_id, submitted_at desc, case_id desc) where submitted_at is not null;
-- They hold all that the figures ask for and the order of their cases.
drop index consultation.consultation_asked;
drop index consultation.consultation_answered;

alter table consultation.seat
    add column invited_at timestamptz,
    add column answered_at timestamptz,
    add column signed_at timestamptz;
create index seat_institution on consultation.seat (institution_id, case_id);

update consultation.seat s
set invited_at = cast(x ->> 'invitedAt' as timestamptz), answered_at = cast(x ->> 'answeredAt' as timestamptz),
    signed_at = cast(x #>> '{opinion,at}' as timestamptz)
from consultation.consultation c cross join lateral jsonb_array_elements(c.matter -> 'seats') x
where c.case_id = s.case_id and x #>> '{party,practitioner,id}' = s.practitioner_id::text;

update consultation.consultation c
set asker_stars = r.asker, answerer_stars = r.answerer
from (select i.case_id, avg(cast(x ->> 'stars' as int)) filter (where x ->> 'side' = 'REQUESTER') as asker,
          avg(cast(x ->> 'stars' as int)) filter (where x ->> 'side' <> 'REQUESTER') as answerer
      from consultation.consultation i cross join lateral jsonb_array_elements(i.matter -> 'ratings') x group by i.case_id) r
where r.case_id = c.case_id;

-- What went wrong on the way, each time: sent back, refused, not held, called off, and the region's reason.
create table consultation.setback (
    case_id uuid not null references consultation.consultation,
    what    text not null check (what in ('return', 'refuse', 'not-take-place', 'cancel')),
    reason  text,
    at      timestamptz not null
);
create index setback_case on consultation.setback (case_id);

-- What figures are counted from: whatever was sent. An answer in writing is held and given by the one who answers.
create view consultation.counted as
select c.case_id, c.requester_id, c.responder_id, c.kind, c.specialty, c.outside, c.submitted_at, c.accepted_at, c.begun_at,
    c.finished_at, s.opinions, s.opined_at, c.promised_at, c.asker_stars, c.answerer_stars, b.returns, b.refusals, b.misses, b.calls_off,
    case when c.kind = 'ADVICE' then c.accepted_at else c.finished_at end as served_at,
    case when c.kind = 'ADVICE' then c.accepted_at else c.delivered_at end as delivered_at
from consultation.consultation c
cross join lateral (
    select count(i.signed_at) as opinions,
        case when count(i.signed_at) > 0 then greatest(max(i.signed_at), c.finished_at) end as opined_at
    from consultation.seat i where i.case_id = c.case_id) s
cross join lateral (
    select count(*) filter (where what = 'return') as returns, count(*) filter (where what = 'refuse') as refusals,
        count(*) filter (where what = 'not-take-place') as misses, count(*) filter (where what = 'cancel') as calls_off
    from consultation.setback i where i.case_id = c.case_id) b
where c.submitted_at is not null;
