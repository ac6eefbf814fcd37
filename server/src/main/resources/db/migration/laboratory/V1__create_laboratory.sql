create schema laboratory;

-- Numbers of tubes (1...) and boxes (2...), as their bar codes show them.
create sequence laboratory.number maxvalue 999999999;

-- A tube. Who the patient is stays with the patient room; what a list or a reference range needs was copied when it was ordered.
create table laboratory.specimen (
    id              uuid primary key,
    code            text        not null unique check (code ~ '^1[0-9]{11}$'),
    institution_id  uuid        not null,
    laboratory_id   uuid        not null,
    patient_id      uuid        not null,
    masked_name     text        not null check (length(masked_name) between 1 and 200),
    sex             text        not null check (sex ~ '^[0129]$'),
    birth_date      date        not null,
    case_id         uuid,
    replaces        uuid references laboratory.specimen (id),
    container       text        not null,
    panels          text[]      not null check (cardinality(panels) between 1 and 40),
    items           text[]      not null check (cardinality(items) between 1 and 200),
    policy_version  text        not null,
    state           text        not null check (state in
        ('ORDERED', 'COLLECTED', 'PACKED', 'ON_THE_WAY', 'RECEIVED', 'REPORTED', 'REJECTED', 'CANCELLED')),
    box_id          uuid,
    ordered_at      timestamptz not null,
    ordered_by      text        not null,
    collected_at    timestamptz,
    collected_by    text,
    received_at     timestamptz,
    received_by     text,
    rejected_at     timestamptz,
    rejected_by     text,
    rejection       text,
    rejection_text  text check (length(rejection_text) <= 500),

    constraint collected_before_it_travels check (state in ('ORDERED', 'CANCELLED') or collected_at is not null),
    constraint received_before_reported check (state not in ('RECEIVED', 'REPORTED') or received_at is not null),
    constraint rejected_for_a_reason check ((state = 'REJECTED') = (rejected_at is not null and rejection is not null)),
    constraint packed_in_a_box check (state not in ('PACKED', 'ON_THE_WAY') or box_id is not null)
);

create index specimen_collected_at on laboratory.specimen (institution_id, id desc);
create index specimen_examined_at on laboratory.specimen (laboratory_id, id desc);
create index specimen_of_case on laboratory.specimen (case_id) where case_id is not null;
create index specimen_of_patient on laboratory.specimen (patient_id);
create index specimen_in_box on laboratory.specimen (box_id) where box_id is not null;

create table laboratory.box (
    id             uuid primary key,
    code           text        not null unique check (code ~ '^2[0-9]{11}$'),
    institution_id uuid        not null,
    laboratory_id  uuid        not null,
    state          text        not null check (state in ('OPEN', 'SEALED', 'ON_THE_WAY', 'ARRIVED')),
    opened_at      timestamptz not null,
    opened_by      text        not null
);

create index box_sent on laboratory.box (institution_id, id desc);
create index box_expected on laboratory.box (laboratory_id, id desc);

-- Who had the box, where and when, and how warm it was. Never changed.
create table laboratory.scan (
    id              uuid primary key,
    box_id          uuid        not null references laboratory.box (id),
    kind            text        not null check (kind in ('SEALED', 'HANDED_OVER', 'ARRIVED')),
    scanned_at      timestamptz not null,
    practitioner_id uuid        not null,
    name            text        not null,
    institution_id  uuid        not null,
    place           text check (length(place) between 1 and 100),
    temperature     numeric(4, 1),
    too_warm_or_cold boolean    not null
);

create index scan_of_box on laboratory.scan (box_id, id);

-- What was found. A correction is a further row; the row before it says when it was replaced.
create table laboratory.result (
    id          uuid primary key,
    specimen_id uuid        not null references laboratory.specimen (id),
    item        text        not null,
    value       text        not null check (length(value) between 1 and 40),
    number      numeric,
    unit        text        not null,
    low         numeric,
    high        numeric,
    flag        text        not null check (flag in ('NONE', 'LOW', 'HIGH', 'VERY_LOW', 'VERY_HIGH', 'ABNORMAL')),
    method      text check (length(method) <= 60),
    instrument  text check (length(instrument) <= 60),
    entered_at  timestamptz not null,
    entered_by  text        not null,
    correction  text check (length(correction) between 2 and 300),
    replaced_at timestamptz
);

create unique index result_that_holds on laboratory.result (specimen_id, item) where replaced_at is null;

-- A case opens its specimens to the institutions it names, until it is closed to them.
create table laboratory.case_grant (
    case_id        uuid not null,
    institution_id uuid not null,
    primary key (case_id, institution_id)
);
