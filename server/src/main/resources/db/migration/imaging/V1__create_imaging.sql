create schema imaging;

-- Called titles: under which name an institution's machines reach this archive. What arrives under a title belongs to its institution.
create table imaging.called_title (
    id             uuid primary key,
    title          text        not null check (title ~ '^[!-[\]-~]([ -[\]-~]{0,14}[!-[\]-~])?$'),
    institution_id uuid        not null,
    name           text        not null check (length(name) between 1 and 80),
    since          timestamptz not null,
    ended_at       timestamptz check (ended_at >= since)
);
create unique index called_title_in_use on imaging.called_title (title) where ended_at is null;
create index called_title_of on imaging.called_title (institution_id, title);

-- Peers: the machines of an institution, as they call us and as we reach them.
create table imaging.peer (
    id             uuid primary key,
    institution_id uuid        not null,
    title          text        not null check (title ~ '^[!-[\]-~]([ -[\]-~]{0,14}[!-[\]-~])?$'),
    name           text        not null check (length(name) between 1 and 80),
    host           text        not null check (length(host) between 1 and 255),
    port           integer     not null check (port between 1 and 65535),
    tls            boolean     not null,
    retrieves      boolean     not null, -- may search and fetch what its institution may see; otherwise it may only send
    device_code    text check (length(device_code) between 1 and 64),
    since          timestamptz not null,
    ended_at       timestamptz check (ended_at >= since)
);
create unique index peer_in_use on imaging.peer (institution_id, title) where ended_at is null;

-- A study belongs to one institution. Names and numbers are as its machine wrote them; patient_id is the person of our index, once known.
create table imaging.study (
    id                  uuid primary key,
    uid                 text        not null check (uid ~ '^[0-9.]{1,64}$'),
    institution_id      uuid        not null,
    patient_id          uuid,
    local_patient_id    text,
    patient_name        text,
    patient_keys        text[]      not null, -- how the name may be typed: its groups, full pinyin, initials; lower case
    patient_sex         text,
    patient_birth_date  text,
    accession_number    text,
    study_date          text,
    study_time          text,
    study_id            text,
    description         text,
    referring_physician text,
    modalities          text[]      not null,
    ordered_at          timestamp   not null, -- the civil time of the examination, or of receipt where it says none
    received_at         timestamptz not null,
    updated_at          timestamptz not null
);
create unique index study_uid on imaging.study (uid);
create index study_accession on imaging.study (institution_id, accession_number) where accession_number is not null;
create index study_local_patient on imaging.study (local_patient_id) where local_patient_id is not null;
create index study_patient on imaging.study (patient_id) where patient_id is not null;
create index study_names on imaging.study using gin (patient_keys);

create table imaging.series (
    id             uuid primary key,
    study_id       uuid        not null references imaging.study (id) on delete cascade,
    uid            text        not null check (uid ~ '^[0-9.]{1,64}$'),
    modality       text        not null,
    number         integer,
    description    text,
    body_part      text,
    laterality     text,
    series_date    text,
    series_time    text,
    performed_date text,
    performed_time text,
    station        text,
    manufacturer   text,
    model          text,
    serial_number  text,
    sent_by        text,                        -- the calling title it came from
    received_at    timestamptz not null
);
create unique index series_uid on imaging.series (uid);
create index series_of_study on imaging.series (study_id, number, id);

create table imaging.instance (
    id              uuid primary key,
    series_id       uuid        not null references imaging.series (id) on delete cascade,
    study_id        uuid        not null,
    uid             text        not null check (uid ~ '^[0-9.]{1,64}$'),
    sop_class       text        not null check (sop_class ~ '^[0-9.]{1,64}$'),
    transfer_syntax text        not null check (transfer_syntax ~ '^[0-9.]{1,64}$'),
    number          integer,
    rows            integer,
    columns         integer,
    bits_allocated  integer,
    frames          integer,
    size            bigint      not null check (size > 0),
    sha256          bytea       not null check (length(sha256) = 32), -- of the data set, without what a sender writes before it
    object          text        not null,
    received_at     timestamptz not null,
    rejected_at     timestamptz,
    rejected_code   text,
    check ((rejected_at is null) = (rejected_code is null))
);
create unique index instance_uid on imaging.instance (uid);
create index instance_of_series on imaging.instance (series_id, number, id);
create index instance_of_study on imaging.instance (study_id, id);

-- Who may see which study, in the order of lists: its owner, and whoever holds a running grant.
create table imaging.sight (
    institution_id uuid      not null,
    study_id       uuid      not null references imaging.study (id) on delete cascade,
    ordered_at     timestamp not null,
    primary key (institution_id, study_id)
);
create index sight_in_order on imaging.sight (institution_id, ordered_at desc, study_id desc);
create index sight_of_study on imaging.sight (study_id);

-- Why another institution may see it: a case, as long as it runs.
create table imaging.study_grant (
    study_id       uuid        not null references imaging.study (id) on delete cascade,
    institution_id uuid        not null,
    case_id        uuid        not null,
    since          timestamptz not null,
    ended_at       timestamptz check (ended_at >= since),
    primary key (study_id, institution_id, case_id)
);
create index study_grant_of_case on imaging.study_grant (case_id) where ended_at is null;

-- A key to one study for whoever has no account. The token itself is kept nowhere.
create table imaging.study_link (
    id             uuid primary key,
    study_id       uuid        not null references imaging.study (id) on delete cascade,
    token_hash     bytea       not null check (length(token_hash) = 32),
    purpose        text        not null check (length(purpose) between 1 and 200),
    institution_id uuid        not null,
    account_id     uuid        not null,
    made_by        text        not null,
    made_at        timestamptz not null,
    expires_at     timestamptz not null check (expires_at > made_at),
    revoked_at     timestamptz,
    last_used_at   timestamptz,
    unique (token_hash)
);
create index study_link_of on imaging.study_link (study_id, made_at desc);

-- Who looked at which study: one line an hour for each way and person, however many pictures were fetched.
create table imaging.look (
    study_id       uuid        not null references imaging.study (id) on delete cascade,
    hour           timestamptz not null,
    way            text        not null check (way in ('PERSON', 'MACHINE', 'LINK')),
    who            uuid        not null, -- the account, the called title's or peer's institution, or the link
    name           text        not null,
    institution_id uuid,
    first_at       timestamptz not null,
    primary key (study_id, hour, way, who)
);

-- How much of the archive an institution fills, counted forward from the instance before which everything is counted.
create table imaging.usage (
    institution_id uuid primary key,
    bytes          bigint not null,
    instances      bigint not null
);
create table imaging.usage_mark (
    only_one boolean     primary key default true check (only_one),
    before   timestamptz not null
);
insert into imaging.usage_mark (before) values ('-infinity');
create index instance_received on imaging.instance (received_at);

-- What an instance was made from, kept as it came: an ECG that arrived as HL7 aECG, for example.
create table imaging.original (
    instance_id uuid primary key references imaging.instance (id) on delete cascade,
    media_type  text   not null check (length(media_type) between 3 and 120),
    object      text   not null,
    size        bigint not null check (size > 0),
    sha256      bytea  not null check (length(sha256) = 32)
);
