create schema referral;

create table referral.referral (
    case_id      uuid primary key,
    patient_id   uuid not null,
    requester_id uuid not null,
    live         boolean not null,
    content      jsonb not null,
    consent      jsonb,
    question     jsonb,
    arrangement  jsonb,
    transport    jsonb,
    refusal      jsonb,
    return_plan  jsonb,
    outcome      text,
    submitted_at timestamptz,
    answered_at  timestamptz,
    arrived_at   timestamptz,
    check (answered_at is null or submitted_at is not null)
);
-- One live referral of a patient from an institution: the second is answered with the first, so nobody works on two.
create unique index referral_one_live on referral.referral (requester_id, patient_id) where live;

-- How each receiver has answered, for the suggestion of receivers and its reasons.
create table referral.answer (
    case_id        uuid not null,
    institution_id uuid not null,
    accepted       boolean not null,
    reason         text,
    submitted_at   timestamptz not null,
    answered_at    timestamptz not null,
    primary key (case_id, institution_id, answered_at)
);
create index answer_recent on referral.answer (institution_id, answered_at);
