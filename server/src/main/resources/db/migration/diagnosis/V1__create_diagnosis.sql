create schema diagnosis;

-- One row for each diagnosis; what lists, rules and figures ask for stands in columns, the rest in the matter.
create table diagnosis.diagnosis (
    case_id          uuid primary key,
    patient_id       uuid not null,
    requester_id     uuid not null,
    responder_id     uuid not null,
    modality         text not null,
    examination      text not null,
    priority         text not null,
    accession_number text not null,
    study_uid        text,
    reader_id        uuid, -- who has it on the desk now
    signer_id        uuid, -- who signed the current report
    ordered_at       timestamptz not null,
    acquired_at      timestamptz,
    promised_at      timestamptz,
    claimed_at       timestamptz,
    first_read_at    timestamptz,
    signed_at        timestamptz,
    delivered_at     timestamptz,
    refusals         int not null default 0 check (refusals >= 0),
    concordance      text check (concordance in ('FULL', 'MINOR', 'MAJOR')),
    clinic_agreement text check (clinic_agreement in ('FULL', 'MINOR', 'MAJOR')),
    alerted_at       timestamptz,
    acknowledged_at  timestamptz,
    matter           jsonb not null,
    constraint accession_number_once unique (requester_id, accession_number)
);
create index diagnosis_study on diagnosis.diagnosis (study_uid) where study_uid is not null;
create index diagnosis_reader on diagnosis.diagnosis (reader_id) where reader_id is not null;
create index diagnosis_patient on diagnosis.diagnosis (patient_id, ordered_at desc);
create index diagnosis_asked on diagnosis.diagnosis (requester_id, ordered_at);
create index diagnosis_read on diagnosis.diagnosis (responder_id, ordered_at);

-- How far somebody may read at an institution.
create table diagnosis.reader (
    practitioner_id uuid not null,
    institution_id  uuid not null,
    name            text not null,
    modalities      text[] not null check (cardinality(modalities) > 0),
    may_sign        boolean not null,
    may_arbitrate   boolean not null,
    at_once         int not null check (at_once between 1 and 50), -- how many may lie on the desk
    primary key (institution_id, practitioner_id),
    check (may_sign or not may_arbitrate)
);

create sequence diagnosis.accession_number;
