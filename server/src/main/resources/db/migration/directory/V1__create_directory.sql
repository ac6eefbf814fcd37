create schema directory;

create table directory.institution (
    id         uuid primary key,
    code       text unique check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    licence    text unique check (licence ~ '^([0-9A-Z]{22}|[0-9A-Z]{12})$'),
    name       text not null check (name <> ''),
    name_en    text not null,
    short_name text not null check (short_name <> ''),
    kind       text not null check (kind in ('HOSPITAL', 'TOWNSHIP_CENTRE', 'VILLAGE_ROOM', 'COMMUNITY_CENTRE', 'EMERGENCY_STATION',
                                             'HEALTH_COMMISSION')),
    level      text not null check (level in ('PRIMARY_UNGRADED', 'FIRST', 'SECOND', 'THIRD')),
    grade      text,
    region     text not null check (region ~ '^[0-9]{6}$'),
    address    text,
    phone      text,
    latitude   double precision check (latitude between -90 and 90),
    longitude  double precision check (longitude between -180 and 180),
    parent_id  uuid references directory.institution,
    search     text not null,
    created_at timestamptz not null,
    constraint institution_place check ((latitude is null) = (longitude is null))
);
create index institution_list on directory.institution (short_name, id);

create table directory.practitioner (
    id         uuid primary key,
    name       text not null check (name <> ''),
    name_en    text not null,
    title      text,
    phone      text,
    licence    text unique,
    search     text not null,
    created_at timestamptz not null
);

create table directory.department (
    id             uuid primary key,
    institution_id uuid not null references directory.institution,
    code           text not null,
    name           text not null check (name <> ''),
    name_en        text not null,
    specialty      text not null,
    phone          text,
    head_id        uuid references directory.practitioner,
    search         text not null,
    created_at     timestamptz not null,
    constraint department_code unique (institution_id, code)
);
create index department_specialty on directory.department (specialty);

-- A practitioner works somewhere, as something, for a time. Roles are codes of the room access.
create table directory.post (
    id              uuid primary key,
    practitioner_id uuid not null references directory.practitioner,
    institution_id  uuid not null references directory.institution,
    department_id   uuid references directory.department,
    roles           text[] not null check (cardinality(roles) > 0),
    from_on         date not null,
    until_on        date,
    constraint post_dates check (until_on >= from_on)
);
create index post_of_practitioner on directory.post (practitioner_id);
create index post_at_institution on directory.post (institution_id, department_id);

create table directory.consortium (
    id         uuid primary key,
    name       text not null unique check (name <> ''),
    name_en    text not null,
    model      text not null check (model in ('CITY_GROUP', 'COUNTY_COMMUNITY', 'SPECIALTY_ALLIANCE', 'TELEMEDICINE_NETWORK')),
    lead_id    uuid not null references directory.institution,
    region     text check (region ~ '^[0-9]{6}$'),
    specialty  text,
    since_on   date not null,
    until_on   date,
    search     text not null,
    constraint consortium_dates check (until_on >= since_on)
);

create table directory.membership (
    id             uuid primary key,
    consortium_id  uuid not null references directory.consortium,
    institution_id uuid not null references directory.institution,
    department_id  uuid references directory.department,
    role           text not null check (role in ('LEAD', 'CORE', 'MEMBER')),
    since_on       date not null,
    until_on       date,
    constraint membership_dates check (until_on >= since_on)
);
create unique index membership_once on directory.membership (consortium_id, institution_id, department_id)
    nulls not distinct where until_on is null;
create index membership_of_institution on directory.membership (institution_id);

-- Two sides, each an institution or one of its departments. A draft is never edited: whoever signs knows what was signed.
create table directory.agreement (
    id                     uuid primary key,
    number                 text not null unique check (number <> ''),
    consortium_id          uuid references directory.consortium,
    requester_id           uuid not null references directory.institution,
    requester_department_id uuid references directory.department,
    responder_id           uuid not null references directory.institution,
    responder_department_id uuid references directory.department,
    mutual                 boolean not null,
    services               text[] not null check (cardinality(services) > 0),
    directions             text[] not null check (cardinality(directions) > 0 and directions <@ array['UP', 'DOWN', 'LATERAL']),
    valid_from             date not null,
    valid_until            date not null,
    terms                  jsonb not null check (jsonb_typeof(terms) = 'object'),
    state                  text not null check (state in ('DRAFT', 'SIGNED', 'TERMINATED')),
    drafted_at             timestamptz not null,
    signed_at              timestamptz,
    terminated_at          timestamptz,
    termination_reason     text,
    constraint agreement_two_sides check (requester_id <> responder_id),
    constraint agreement_term check (valid_until >= valid_from),
    constraint agreement_signed check (state <> 'SIGNED' or signed_at is not null),
    constraint agreement_terminated check ((state = 'TERMINATED') = (terminated_at is not null)),
    constraint agreement_reason check ((state = 'TERMINATED') = (termination_reason is not null))
);
create index agreement_of_requester on directory.agreement (requester_id, responder_id);
create index agreement_of_responder on directory.agreement (responder_id, requester_id);

create table directory.agreement_signature (
    agreement_id    uuid not null references directory.agreement,
    institution_id  uuid not null references directory.institution,
    practitioner_id uuid not null references directory.practitioner,
    signer          text not null,
    digest          text not null,
    signed_at       timestamptz not null,
    primary key (agreement_id, institution_id)
);

create table directory.ward (
    id             uuid primary key,
    institution_id uuid not null references directory.institution,
    department_id  uuid not null references directory.department,
    code           text not null,
    name           text not null,
    name_en        text not null,
    constraint ward_code unique (institution_id, code)
);
create index ward_of_department on directory.ward (department_id);

-- "Empty beds are not always available beds": free means open, staffed, not occupied and not held.
create table directory.bed (
    id          uuid primary key,
    ward_id     uuid not null references directory.ward,
    number      text not null,
    authorised  boolean not null,
    open        boolean not null,
    staffed     boolean not null,
    occupied    boolean not null default false,
    restriction text not null check (restriction in ('NONE', 'MALE', 'FEMALE', 'ISOLATION', 'NEGATIVE_PRESSURE', 'CHILD', 'NEWBORN')),
    constraint bed_number unique (ward_id, number)
);

create table directory.bed_hold (
    id             uuid primary key,
    bed_id         uuid not null references directory.bed,
    institution_id uuid not null references directory.institution,
    case_id        uuid not null,
    held_by        text not null,
    account_id     uuid,
    held_at        timestamptz not null,
    occupied_at    timestamptz,
    released_at    timestamptz
);
-- The promise that one bed is never given twice.
create unique index bed_held_once on directory.bed_hold (bed_id) where released_at is null;
create unique index bed_hold_of_case on directory.bed_hold (case_id, institution_id) where released_at is null;

create table directory.slot (
    id              uuid primary key,
    institution_id  uuid not null references directory.institution,
    department_id   uuid not null references directory.department,
    practitioner_id uuid references directory.practitioner,
    kind            text not null check (kind in ('OUTPATIENT', 'EXAMINATION', 'OPERATION', 'ADMISSION')),
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    capacity        int not null check (capacity between 1 and 500),
    taken           int not null default 0,
    constraint slot_times check (ends_at > starts_at),
    constraint slot_not_overfull check (taken between 0 and capacity),
    constraint slot_once unique nulls not distinct (department_id, practitioner_id, kind, starts_at)
);
create index slot_list on directory.slot (institution_id, starts_at, id);
create index slot_of_department on directory.slot (department_id, starts_at);

create table directory.slot_hold (
    id          uuid primary key,
    slot_id     uuid not null references directory.slot,
    case_id     uuid not null,
    held_by     text not null,
    account_id  uuid,
    held_at     timestamptz not null,
    released_at timestamptz
);
create unique index slot_held_once_by_case on directory.slot_hold (slot_id, case_id) where released_at is null;
create index slot_hold_of_case on directory.slot_hold (case_id) where released_at is null;

create table directory.duty (
    id              uuid primary key,
    institution_id  uuid not null references directory.institution,
    department_id   uuid references directory.department,
    practitioner_id uuid not null references directory.practitioner,
    kind            text not null check (kind in ('DUTY_OFFICER', 'GREEN_CHANNEL_TEAM', 'COORDINATION_CENTRE')),
    from_at         timestamptz not null,
    until_at        timestamptz not null,
    constraint duty_times check (until_at > from_at)
);
create index duty_at on directory.duty (institution_id, kind, until_at);
