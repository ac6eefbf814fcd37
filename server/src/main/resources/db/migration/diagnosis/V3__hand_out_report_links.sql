-- A key to one report for the patient who has no account. The token itself is kept nowhere.
create table diagnosis.report_link (
    id              uuid        primary key,
    case_id         uuid        not null references diagnosis.diagnosis (case_id),
    patient_id      uuid        not null,
    token_hash      bytea       not null check (length(token_hash) = 32),
    institution_id  uuid        not null,
    account_id      uuid        not null,
    practitioner_id uuid        not null,
    made_by         text        not null,
    made_at         timestamptz not null,
    expires_at      timestamptz not null check (expires_at > made_at),
    revoked_at      timestamptz,
    visits          int         not null default 0,
    last_visit_at   timestamptz,
    unique (token_hash)
);
create index report_link_of on diagnosis.report_link (case_id, made_at desc);
