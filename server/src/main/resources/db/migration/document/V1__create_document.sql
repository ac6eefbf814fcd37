create schema document;

-- What is on the shelf, and what it belongs to. The content lies in the data folder under its SHA-256; two rows may share one content.
create table document.file (
    id              uuid primary key,
    subject_id      uuid        not null,
    name            text        not null check (length(name) between 1 and 160),
    media_type      text        not null check (length(media_type) between 3 and 120),
    size            bigint      not null check (size > 0),
    sha256          text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_at       timestamptz not null,
    account_id      uuid,
    practitioner_id uuid,
    institution_id  uuid,
    stored_by       text        not null
);

create index file_of_subject on document.file (subject_id, id);

-- What a stranger with the code on a paper may learn: that it is genuine, whether it still holds, and what it shows.
create table document.verification (
    code           text primary key check (code ~ '^[a-z2-7]{26}$'),
    kind           text        not null check (kind ~ '^[a-z][a-z-]*$'),
    subject_id     uuid        not null,
    version        integer     not null check (version >= 0),
    title          text        not null check (length(title) between 1 and 200),
    facts          jsonb       not null,
    issued_at      timestamptz not null,
    institution_id uuid,
    superseded_at  timestamptz check (superseded_at >= issued_at),

    constraint verification_one_paper_a_version unique (kind, subject_id, version)
);
