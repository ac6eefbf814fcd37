create schema consultation;

-- One row for each consultation; what lists and figures ask for stands in columns, the rest in the matter.
create table consultation.consultation (
    case_id      uuid primary key,
    patient_id   uuid not null,
    requester_id uuid not null,
    responder_id uuid,
    kind         text not null,
    specialty    text,
    priority     text not null,
    opened_at    timestamptz not null,
    submitted_at timestamptz,
    accepted_at  timestamptz,
    begun_at     timestamptz,
    finished_at  timestamptz,
    delivered_at timestamptz,
    decided_at   timestamptz,
    starts_at    timestamptz,
    ends_at      timestamptz,
    matter       jsonb not null
);
create index consultation_patient on consultation.consultation (patient_id, opened_at desc);
create index consultation_asked on consultation.consultation (requester_id, submitted_at);
create index consultation_answered on consultation.consultation (responder_id, submitted_at);
create index consultation_hour on consultation.consultation (responder_id, starts_at) where starts_at is not null;

-- Who was asked into it. How many an expert has open says how busy they are.
create table consultation.seat (
    case_id         uuid not null references consultation.consultation,
    practitioner_id uuid not null,
    institution_id  uuid not null,
    state           text not null check (state in ('INVITED', 'JOINED', 'DECLINED', 'EXCUSED')),
    owes            boolean not null,
    primary key (case_id, practitioner_id)
);
create index seat_load on consultation.seat (practitioner_id) where owes;

-- 专家库: who may be asked, as their institution answers for it.
create table consultation.expert (
    institution_id  uuid not null,
    practitioner_id uuid not null,
    specialties     text[] not null,
    since           date not null,
    kinds           text[] not null,
    at_once         int not null check (at_once > 0),
    about           text,
    primary key (institution_id, practitioner_id)
);
create index expert_specialty on consultation.expert using gin (specialties);

-- The material as it was sent, each version for ever as it was.
create table consultation.pack (
    case_id uuid not null references consultation.consultation,
    version int not null,
    content jsonb not null,
    primary key (case_id, version)
);
