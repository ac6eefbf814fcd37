create schema meeting;

-- A room. What it is about is an opaque subject of the room above; a title never names a patient.
create table meeting.meeting (
    id             uuid primary key,
    subject_kind   text        not null check (subject_kind ~ '^[a-z][a-z-]{0,39}$'),
    subject_id     uuid        not null,
    title          text        not null check (length(title) between 1 and 200),
    institution_id uuid        not null,
    planned_from   timestamptz not null,
    planned_until  timestamptz not null,
    state          text        not null check (state in ('OPEN', 'FINISHED')),
    media          text        not null check (media in ('MESH', 'RELAY')),
    -- Who speaks, and whose view the others follow.
    floor_id       uuid,
    lead_id        uuid,
    view           jsonb,
    opened_at      timestamptz not null,
    opened_by      text        not null,
    finished_at    timestamptz,

    constraint planned_forwards check (planned_from < planned_until),
    constraint finished_at_some_time check ((state = 'FINISHED') = (finished_at is not null))
);

create index meeting_of_subject on meeting.meeting (subject_kind, subject_id);

-- Who may come. A practitioner at an institution, or a guest with a key; names are as they were when invited.
create table meeting.participant (
    id              uuid primary key,
    meeting_id      uuid        not null references meeting.meeting (id),
    practitioner_id uuid,
    institution_id  uuid,
    name            text        not null check (length(name) between 1 and 100),
    name_en         text        not null check (length(name_en) <= 100),
    institution     text        not null check (length(institution) between 1 and 200),
    institution_en  text        not null check (length(institution_en) <= 200),
    role            text        not null check (role in ('HOST', 'EXPERT', 'ASKER', 'GUEST')),
    admitted        boolean     not null,
    hand_at         timestamptz,
    added_at        timestamptz not null,
    withdrawn_at    timestamptz,
    -- Of a guest: what the key hashes to, and until when it opens.
    token_hash      bytea unique,
    expires_at      timestamptz,
    invited_by      text        not null,

    unique (meeting_id, practitioner_id, institution_id),
    constraint guest_has_a_key check (
        (role = 'GUEST') = (token_hash is not null and expires_at is not null)
        and (role = 'GUEST') = (practitioner_id is null and institution_id is null))
);

create index participant_of_meeting on meeting.participant (meeting_id);
create index meetings_of_practitioner on meeting.participant (practitioner_id, institution_id) where withdrawn_at is null;

-- One row for every line that was open, in the lobby or in the room. A node that dies leaves the time it last heard of the line.
create table meeting.attendance (
    id             uuid primary key,
    meeting_id     uuid        not null references meeting.meeting (id),
    participant_id uuid        not null references meeting.participant (id),
    place          text        not null check (place in ('LOBBY', 'ROOM')),
    node           uuid        not null,
    tab            text        not null check (length(tab) between 1 and 40),
    face           jsonb       not null,
    joined_at      timestamptz not null,
    heard_at       timestamptz not null,
    left_at        timestamptz,
    ended          text check (ended in ('ADMITTED', 'LEFT', 'LOST', 'REPLACED', 'WITHDRAWN', 'FINISHED')),

    constraint ended_when_left check ((left_at is null) = (ended is null)),
    constraint left_after_joining check (left_at >= joined_at)
);

create unique index one_line_each on meeting.attendance (participant_id) where left_at is null;
create index attendance_of_meeting on meeting.attendance (meeting_id, joined_at);
create index lines_of_node on meeting.attendance (node) where left_at is null;

-- What was written. The key is the sender's: a message sent again after a broken line is the same message.
create table meeting.message (
    id             uuid primary key,
    meeting_id     uuid        not null references meeting.meeting (id),
    participant_id uuid        not null references meeting.participant (id),
    key            uuid        not null,
    text           text        not null check (length(text) between 1 and 2000),
    said_at        timestamptz not null,

    unique (participant_id, key)
);

create index message_of_meeting on meeting.message (meeting_id, id);

-- What may be laid on the table: pictures, electrocardiograms, papers of the pack.
create table meeting.item (
    id         uuid primary key,
    meeting_id uuid not null references meeting.meeting (id),
    place      int  not null,
    kind       text not null check (kind in ('STUDY', 'ECG', 'DOCUMENT')),
    reference  text not null check (length(reference) between 1 and 100),
    label      text not null check (length(label) between 1 and 200)
);

create index item_of_meeting on meeting.item (meeting_id, place);

-- A guest's own key to one study, made by the study's owner and sealed.
create table meeting.item_key (
    item_id        uuid  not null references meeting.item (id) on delete cascade,
    participant_id uuid  not null references meeting.participant (id),
    sealed         bytea not null,

    primary key (item_id, participant_id)
);

-- The minutes as they stand, and who is to do what.
create table meeting.minutes (
    meeting_id uuid primary key references meeting.meeting (id),
    text       text        not null check (length(text) <= 20000),
    version    int         not null,
    written_by text        not null,
    written_at timestamptz not null
);

create table meeting.task (
    id         uuid primary key,
    meeting_id uuid        not null references meeting.meeting (id),
    text       text        not null check (length(text) between 1 and 500),
    owner_id   uuid references meeting.participant (id),
    due_on     date,
    added_by   text        not null,
    added_at   timestamptz not null
);

create index task_of_meeting on meeting.task (meeting_id, id);
