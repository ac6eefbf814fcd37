create schema casework;

-- A node takes twenty numbers at a time.
create sequence casework.case_number increment by 20;

-- The case that travels. The names of its sides are kept as they were: paper written that day says the same.
create table casework.case (
    id                       uuid primary key,
    number                   text not null constraint case_number_unique unique,
    kind                     text not null,
    state                    text not null,
    version                  int not null check (version >= 0),
    priority                 text not null check (priority in ('EMERGENCY', 'URGENT', 'ROUTINE')),
    green_channel            boolean not null,
    direction                text check (direction in ('UP', 'DOWN', 'LATERAL')),
    title                    text not null check (length(title) <= 200),
    patient_id               uuid not null,
    subject                  jsonb not null,
    requester                jsonb not null,
    requester_institution_id uuid not null,
    responder                jsonb,
    responder_institution_id uuid,
    holder_id                uuid not null,
    agreement_id             uuid,
    opened_at                timestamptz not null,
    updated_at               timestamptz not null,
    closed_at                timestamptz,
    check ((responder is null) = (responder_institution_id is null)),
    check (responder_institution_id is null or responder_institution_id <> requester_institution_id),
    check (holder_id = requester_institution_id or holder_id = responder_institution_id)
);
create index case_patient on casework.case (patient_id, opened_at);

-- One row for each institution that may see a case. Every list is read from here and nowhere else, so a list cannot be written
-- without an institution: what has no row does not exist for that institution.
create table casework.party (
    institution_id   uuid not null,
    case_id          uuid not null references casework.case,
    department_id    uuid,
    side             text not null check (side in ('REQUESTER', 'RESPONDER', 'OBSERVER')),
    list             text check (list in ('TO_DO', 'WAITING')),
    unseen           boolean not null,
    kind             text not null,
    state            text not null,
    rank             smallint not null,
    due_at           timestamptz not null, -- 'infinity' when no clock runs
    updated_at       timestamptz not null,
    patient_id       uuid not null,
    patient_name     text not null,
    patient_pinyin   text not null,
    patient_initials text not null,
    number           text not null,
    primary key (institution_id, case_id)
);
create index party_case on casework.party (case_id);
create index party_worklist on casework.party (institution_id, list, rank, due_at, case_id) where list is not null;
create index party_worklist_department on casework.party (institution_id, department_id, list, rank, due_at, case_id)
    where list is not null;
create index party_unseen on casework.party (institution_id, rank, due_at, case_id) where unseen and list is not null;
create index party_green on casework.party (institution_id, due_at, case_id) where rank = 0 and list is not null;
create index party_overdue on casework.party (institution_id, due_at, case_id) where list = 'TO_DO';
create index party_board on casework.party (institution_id, kind, state, rank, due_at, case_id) where list is not null;
create index party_recent on casework.party (institution_id, updated_at desc, case_id);
create index party_patient on casework.party (institution_id, patient_id);
create index party_name on casework.party (institution_id, patient_name text_pattern_ops);
create index party_pinyin on casework.party (institution_id, patient_pinyin text_pattern_ops);
create index party_initials on casework.party (institution_id, patient_initials text_pattern_ops);
create index party_number on casework.party (institution_id, number text_pattern_ops);

create table casework.clock (
    case_id           uuid not null references casework.case,
    name              text not null,
    side              text not null check (side in ('REQUESTER', 'RESPONDER')),
    state             text not null check (state in ('RUNNING', 'PAUSED', 'STOPPED')),
    started_at        timestamptz not null,
    due_at            timestamptz,
    paused_at         timestamptz,
    remaining_seconds bigint,
    rungs             jsonb not null,
    next_rung         int not null,
    next_at           timestamptz,
    policy_version    text not null,
    primary key (case_id, name),
    check ((state = 'RUNNING') = (due_at is not null)),
    check ((state = 'PAUSED') = (paused_at is not null)),
    check ((state = 'PAUSED') = (remaining_seconds is not null)),
    check (next_at is null or state = 'RUNNING')
);
create index clock_next on casework.clock (next_at) where next_at is not null;

-- Who of each institution has looked at the case, and when first.
create table casework.seen (
    case_id         uuid not null references casework.case,
    institution_id  uuid not null,
    practitioner_id uuid not null,
    name            text not null,
    at              timestamptz not null,
    primary key (case_id, institution_id, practitioner_id)
);

-- Who has the case open right now. Worth nothing after a crash, therefore unlogged.
create unlogged table casework.presence (
    case_id        uuid not null,
    account_id     uuid not null,
    institution_id uuid not null,
    name           text not null,
    institution    text not null,
    until          timestamptz not null,
    primary key (case_id, account_id)
);

-- How far each file of a case is seen: by all parties, or only by the side that laid it and by whoever holds the patient.
create table casework.file (
    file_id uuid primary key,
    case_id uuid not null references casework.case,
    side    text not null check (side in ('REQUESTER', 'RESPONDER', 'OBSERVER')),
    sight   text not null check (sight in ('PARTIES', 'HOLDER'))
);
create index file_case on casework.file (case_id);
