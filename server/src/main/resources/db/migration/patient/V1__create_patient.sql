create schema patient;

-- Tells a wrong key at start-up, before anything is written with it.
create table patient.key_check (
    only_row   boolean primary key default true check (only_row),
    fingerprint bytea not null check (length(fingerprint) = 32)
);

-- The person. What institutions know of how to reach them is theirs (registration); a document number is an identifier.
create table patient.patient (
    id                   uuid primary key,
    name                 text        not null check (length(name) between 1 and 100),
    pinyin               text        not null,
    initials             text        not null,
    tokens               text[]      not null,
    sex                  text        not null check (sex in ('0', '1', '2', '9')),
    birth_date           date        not null,
    birth_date_estimated boolean     not null default false,
    recorded_at          timestamptz not null
);

-- Which person holds a number that only one person can hold. Numbers are found by a keyed hash and read from a sealed text.
create table patient.claim (
    kind        text  not null,
    value_index bytea not null check (length(value_index) = 32),
    patient_id  uuid  not null references patient.patient (id) deferrable initially deferred,
    primary key (kind, value_index)
);

-- What an institution was told or gave out: documents, insurance numbers, its own record numbers. Never overwritten: a wrong one is
-- ended and stays searchable. A contested one is claimed by somebody of another name; a person compares them, the index does not.
create table patient.identifier (
    id             uuid primary key,
    patient_id     uuid        not null references patient.patient (id),
    institution_id uuid        not null,
    kind           text        not null check (kind in ('01', '02', '03', '04', '05', '06', '07', '99', 'INSURANCE', 'RECORD')),
    value_sealed   bytea       not null,
    value_index    bytea       not null check (length(value_index) = 32),
    contested      boolean     not null default false,
    recorded_at    timestamptz not null,
    recorded_by    uuid,
    ended_at       timestamptz,
    ended_because  text check (length(ended_because) <= 200),
    check ((ended_at is null) = (ended_because is null))
);
create unique index identifier_once on patient.identifier (institution_id, kind, value_index, patient_id) where ended_at is null;
create unique index identifier_record_number on patient.identifier (institution_id, value_index) where kind = 'RECORD' and ended_at is null;
create index identifier_search on patient.identifier (value_index, institution_id);
create index identifier_patient on patient.identifier (patient_id, recorded_at);

-- An institution treats the person, and reaches them so.
create table patient.registration (
    patient_id     uuid        not null references patient.patient (id),
    institution_id uuid        not null,
    phone_sealed   bytea,
    phone_index    bytea,
    address_sealed bytea,
    registered_at  timestamptz not null,
    registered_by  uuid,
    changed_at     timestamptz not null,
    primary key (institution_id, patient_id),
    check ((phone_sealed is null) = (phone_index is null))
);
create index registration_patient on patient.registration (patient_id, changed_at desc);
create index registration_recent on patient.registration (institution_id, registered_at desc, patient_id desc);
create index registration_phone on patient.registration (phone_index, institution_id);

-- A case gives another institution sight of the person, and takes it back.
create table patient.access_grant (
    case_id        uuid        not null,
    institution_id uuid        not null,
    patient_id     uuid        not null references patient.patient (id),
    level          text        not null check (level in ('SUMMARY', 'FULL')),
    opened_at      timestamptz not null,
    ends_at        timestamptz,
    closed_at      timestamptz,
    primary key (case_id, institution_id)
);
create index access_grant_sight on patient.access_grant (institution_id, patient_id) where closed_at is null;
create index access_grant_patient on patient.access_grant (patient_id);

-- How a person is found, institution by institution, so that a search never looks at another institution's people.
create table patient.search_token (
    institution_id uuid not null,
    token          text collate "C" not null,
    patient_id     uuid not null,
    primary key (institution_id, token, patient_id)
);

-- 转诊知情同意 (rules §2.1). Append-only: a later decision is a new row; the first row may be an emergency that is completed later.
create table patient.consent (
    id                uuid primary key,
    patient_id        uuid        not null references patient.patient (id),
    case_id           uuid        not null,
    position          int         not null check (position > 0),
    kind              text        not null check (kind in ('REFERRAL')),
    text_version      text        not null,
    decision          text        not null check (decision in ('AGREED', 'REFUSED', 'DEFERRED', 'WITHDRAWN')),
    how               text check (how in ('PAPER', 'TABLET_SIGNATURE', 'VERBAL')),
    signer_sealed     bytea,
    relation          text check (relation ~ '^[0-9]{2}$'),
    phone_sealed      bytea,
    reason            text check (length(reason) <= 500),
    signature_sealed  bytea,
    signature_file_id uuid,
    institution_id    uuid        not null,
    practitioner_id   uuid        not null,
    recorded_by       uuid        not null,
    recorder_name     text        not null,
    informed_at       timestamptz not null,
    recorded_at       timestamptz not null,
    unique (case_id, kind, position),
    check (decision = 'DEFERRED' or (how is not null and signer_sealed is not null and relation is not null)),
    check (decision not in ('DEFERRED', 'WITHDRAWN') or reason is not null),
    check (how is distinct from 'TABLET_SIGNATURE' or signature_sealed is not null or signature_file_id is not null)
);
create index consent_deferred on patient.consent (institution_id, recorded_at) where decision = 'DEFERRED';
create function patient.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger consent_append_only before update or delete on patient.consent
    for each row execute function patient.refuse_change();
