-- What a centre's desk looks at: what is not over yet, and what began today.
alter table consultation.consultation add column closed_at timestamptz;
update consultation.consultation c
set closed_at = coalesce(c.decided_at, (select max(b.at) from consultation.setback b where b.case_id = c.case_id and b.what in ('refuse', 'cancel')));
create index consultation_open on consultation.consultation (responder_id) where closed_at is null;
create index consultation_begun on consultation.consultation (responder_id, begun_at) where begun_at is not null;

-- 电话登记: whom the centre called about a case, or who called it. For the institution that wrote it, and nobody else.
create table consultation.call (
    id              uuid primary key,
    case_id         uuid not null references consultation.consultation,
    number          text not null,
    institution_id  uuid not null,
    practitioner_id uuid not null,
    noted_by        text not null,
    direction       text not null check (direction in ('OUT', 'IN')),
    whom            text not null,
    result          text not null,
    text            text,
    at              timestamptz not null
);
create index call_of_case on consultation.call (case_id, institution_id, at);
create index call_of_day on consultation.call (institution_id, at);
