create schema calendar;

-- Lets an exclusion constraint compare ids and times at once. It comes with every PostgreSQL; the owner of the database may create it.
create extension if not exists btree_gist with schema public;

create table calendar.resource (
    id             uuid primary key,
    institution_id uuid not null,
    kind           text not null check (kind in ('ROOM', 'EQUIPMENT')),
    name           text not null check (name <> ''),
    name_en        text not null check (name_en <> ''),
    place          text,
    seats          int check (seats between 1 and 1000),
    added_at       timestamptz not null,
    withdrawn_at   timestamptz
);
create unique index resource_name on calendar.resource (institution_id, name) where withdrawn_at is null;

-- Usual hours in the civil time of China: what a clock on the wall says, whatever an instant will be then.
create table calendar.hours (
    id             uuid primary key,
    owner_id       uuid not null,
    institution_id uuid not null,
    weekday        int not null check (weekday between 1 and 7),
    from_time      time not null,
    until_time     time not null,
    valid_from     date not null,
    valid_until    date,
    purpose        text not null check (purpose in ('CONSULTATION', 'CLINIC', 'TEACHING')),
    constraint hours_not_empty check (from_time <> until_time),
    constraint hours_dates check (valid_until >= valid_from)
);
create index hours_of_owner on calendar.hours (owner_id);
create index hours_at_institution on calendar.hours (institution_id);

create table calendar.exemption (
    id             uuid primary key,
    owner_id       uuid not null,
    institution_id uuid not null,
    kind           text not null check (kind in ('EXTRA', 'AWAY')),
    during         tstzrange not null,
    purpose        text not null check (purpose in ('CONSULTATION', 'CLINIC', 'TEACHING')),
    note           text,
    made_by        text not null,
    made_at        timestamptz not null,
    constraint exemption_has_ends check (not isempty(during) and not lower_inf(during) and not upper_inf(during))
);
create index exemption_of_owner on calendar.exemption using gist (owner_id, during);
create index exemption_at_institution on calendar.exemption (institution_id) where kind = 'EXTRA';

-- One line for each owner of an appointment. What ended stays, for those who look back.
create table calendar.booking (
    id             uuid primary key,
    appointment_id uuid not null,
    owner_id       uuid not null,
    during         tstzrange not null,
    state          text not null check (state in ('HELD', 'BOOKED', 'RELEASED', 'EXPIRED', 'MOVED')),
    subject_kind   text not null check (subject_kind ~ '^[a-z][a-z0-9-]{0,39}$'),
    subject_id     uuid not null,
    title          text not null,
    reference      text,
    institution_id uuid not null,
    account_id     uuid,
    made_by        text not null,
    made_at        timestamptz not null,
    expires_at     timestamptz,
    ended_at       timestamptz,
    constraint booking_has_ends check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    constraint booking_held check (state <> 'HELD' or expires_at is not null),
    constraint booking_ended check ((state in ('HELD', 'BOOKED')) = (ended_at is null)),
    -- The promise that nobody is had by two at the same time.
    constraint booking_once exclude using gist (owner_id with =, during with &&) where (state in ('HELD', 'BOOKED'))
);
create index booking_of_subject on calendar.booking (subject_id, subject_kind);
create index booking_of_appointment on calendar.booking (appointment_id);
create index booking_due on calendar.booking (expires_at) where state = 'HELD';

-- The key to a person's calendar for a telephone: one at most. What is kept of it opens nothing.
create table calendar.feed (
    practitioner_id uuid primary key,
    token_hash      bytea not null unique check (length(token_hash) = 32),
    institution_id  uuid not null,
    made_at         timestamptz not null,
    last_visit_at   timestamptz
);
