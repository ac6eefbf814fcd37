-- What the embedded demonstration authority gave out. The key is sealed with the key of the installation (docs/adr/0022).
create table document.certificate (
    id          uuid primary key,
    kind        text        not null check (kind in ('ROOT', 'PRACTITIONER', 'TIME_STAMP')),
    algorithm   text        not null check (algorithm in ('ECDSA', 'SM2')),
    subject     text        not null check (length(subject) between 1 and 1000),
    certificate bytea       not null,
    sealed_key  bytea       not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null check (valid_until > valid_from)
);

create index certificate_of_subject on document.certificate (subject, kind, algorithm, valid_until);

-- The number of the edition, where the paper shows one; who signed it, as on the paper; and whether it was taken back.
alter table document.verification
    add column edition      integer check (edition > 0),
    add column signers      jsonb not null default '[]',
    add column withdrawn_at timestamptz check (withdrawn_at >= issued_at);
