-- Whether somebody agrees that this meeting is recorded; the last word counts.
create table meeting.consent (
    meeting_id     uuid        not null references meeting.meeting (id),
    participant_id uuid        not null references meeting.participant (id),
    agreed         boolean     not null,
    said_at        timestamptz not null,

    primary key (meeting_id, participant_id)
);

create table meeting.recording (
    id          uuid primary key,
    meeting_id  uuid        not null references meeting.meeting (id),
    media_type  text        not null check (media_type ~ '^(video|audio)/[a-z0-9.+-]{1,40}$'),
    started_at  timestamptz not null,
    started_by  text        not null,
    ended_at    timestamptz,
    removed_at  timestamptz,

    constraint removed_after_its_end check (removed_at is null or ended_at is not null)
);

create index recording_of_meeting on meeting.recording (meeting_id, started_at);
create index recording_kept on meeting.recording (ended_at) where removed_at is null;

-- The parts of a recording, each safe by itself; the content lies in the data folder.
create table meeting.recording_part (
    recording_id uuid   not null references meeting.recording (id),
    number       int    not null check (number between 0 and 100000),
    size         bigint not null check (size > 0),
    sha256       text   not null check (sha256 ~ '^[0-9a-f]{64}$'),

    primary key (recording_id, number)
);

-- Who looked at a recording, and when.
create table meeting.recording_look (
    id              uuid primary key,
    recording_id    uuid        not null references meeting.recording (id),
    practitioner_id uuid        not null,
    institution_id  uuid        not null,
    name            text        not null,
    at              timestamptz not null
);

create index look_at_recording on meeting.recording_look (recording_id, at);
