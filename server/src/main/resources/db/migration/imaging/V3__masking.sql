-- A study without identities is a study of its own, made from another one. It is listed only for whoever asks for it by its UID.
alter table imaging.study add column masked_of uuid;

-- One case pack: the same identifiers for the same things in all its studies, and nobody without the key gets back.
create table imaging.masking_pack (
    pack_id        uuid primary key,
    institution_id uuid        not null,
    key            bytea       not null check (length(key) >= 16),
    made_at        timestamptz not null
);

-- What a person looks through before a study of a pack leaves, and that they did.
create table imaging.masking_review (
    id              uuid primary key,
    pack_id         uuid        not null references imaging.masking_pack (pack_id),
    study_id        uuid        not null references imaging.study (id) on delete cascade,
    pseudonym       text        not null check (length(pseudonym) between 1 and 60),
    characteristics boolean     not null,
    attributes      text[]      not null, -- tags of what is removed, emptied or replaced
    begun_at        timestamptz not null,
    confirmed_at    timestamptz,
    confirmed_by    uuid,
    confirmed_name  text,
    masked_uid      text,
    unique (pack_id, study_id),
    check ((confirmed_at is null) = (masked_uid is null))
);

-- Every object of the study at that time: why somebody must look at it, and what they said.
create table imaging.masking_image (
    review_id   uuid    not null references imaging.masking_review (id) on delete cascade,
    instance_id uuid    not null references imaging.instance (id) on delete cascade,
    why         text,
    coverable   boolean not null,
    verdict     text check (verdict in ('CLEAN', 'COVERED', 'LEFT_OUT')),
    judged_name text,
    judged_at   timestamptz,
    primary key (review_id, instance_id),
    check ((verdict is null) = (judged_at is null))
);

-- What is covered; without a frame on all of them.
create table imaging.masking_region (
    review_id   uuid    not null,
    instance_id uuid    not null,
    number      integer not null,
    frame       integer check (frame > 0),
    x           integer not null check (x >= 0),
    y           integer not null check (y >= 0),
    width       integer not null check (width > 0),
    height      integer not null check (height > 0),
    primary key (review_id, instance_id, number),
    foreign key (review_id, instance_id) references imaging.masking_image (review_id, instance_id) on delete cascade
);
