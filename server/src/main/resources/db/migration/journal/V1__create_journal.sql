create schema journal;

-- The head of each stream. Its row is locked by every append, so positions are dense and the chain never forks.
create table journal.stream (
    kind     text not null,
    id       uuid not null,
    position int  not null check (position >= 0),
    hash     text not null,
    primary key (kind, id)
) with (fillfactor = 70);

-- Transaction ids order the journal (see entry_in_commit_order). They begin again when a backup is restored into a younger
-- cluster; a new epoch then begins, so that everything of the old one still sorts before everything new.
create table journal.epoch (
    number int primary key,
    since  timestamptz not null
);
insert into journal.epoch values (1, now());

-- What happened. Append-only; a hash chain per stream; partitioned by month (of China) of recorded_at.
create table journal.entry (
    seq                   bigint generated always as identity,
    epoch                 int         not null default 1,
    txid                  xid8        not null default pg_current_xact_id(),
    stream_kind           text        not null,
    stream_id             uuid        not null,
    position              int         not null check (position > 0),
    type                  text        not null,
    actor_account_id      uuid,
    actor_practitioner_id uuid,
    actor_institution_id  uuid,
    actor_name            text        not null,
    occurred_at           timestamptz not null,
    recorded_at           timestamptz not null,
    payload               jsonb       not null,
    audience              uuid[]      not null,
    algorithm             text        not null check (algorithm in ('SHA-256', 'SM3')),
    previous_hash         text        not null,
    hash                  text        not null,
    primary key (seq, recorded_at)
) partition by range (recorded_at);
create index entry_of_stream on journal.entry (stream_id, position);
create index entry_in_commit_order on journal.entry (epoch, txid, seq);

-- An entry whose month has no partition lands here: an append never fails for want of a partition.
create table journal.entry_default partition of journal.entry default;

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'journal.entry is append-only';
end $$;
create trigger entry_is_append_only before update or delete on journal.entry
    for each row execute function journal.refuse_change();

-- Begins a new epoch when the journal holds transaction ids that this server has yet to reach: it was restored into a younger
-- cluster, where new entries would sort before those already read. Null when there is no need.
create function journal.begin_epoch_after_restore() returns int language plpgsql as $$
declare
    latest   int;
    restored boolean;
begin
    perform pg_advisory_xact_lock(hashtext('journal.begin_epoch_after_restore'));
    select max(number) into latest from journal.epoch;
    select txid >= pg_snapshot_xmax(pg_current_snapshot()) into restored from journal.entry
        where epoch = latest order by epoch desc, txid desc, seq desc limit 1;
    if restored is not true then
        return null;
    end if;
    insert into journal.epoch values (latest + 1, now());
    execute format('alter table journal.entry alter column epoch set default %s', latest + 1);
    return latest + 1;
end $$;

-- Makes the partitions of the month of "day" and of the "ahead" months after it. Gives up soon when it cannot get its lock, so
-- that it never holds up appends, and leaves a month that has already begun in the default partition where it is.
create function journal.ensure_partitions(day date, ahead int) returns int language plpgsql
    set lock_timeout = '2s' as $$
declare
    month   date;
    name    text;
    created int := 0;
begin
    perform pg_advisory_xact_lock(hashtext('journal.ensure_partitions'));
    for i in 0..ahead loop
        month := date_trunc('month', day) + make_interval(months => i);
        name := 'entry_' || to_char(month, 'YYYY_MM');
        if to_regclass('journal.' || name) is null then
            begin
                execute format('create table journal.%I partition of journal.entry for values from (%L) to (%L)',
                    name, month || ' 00:00:00+08', (month + interval '1 month')::date || ' 00:00:00+08');
                created := created + 1;
            exception when check_violation then
                raise warning 'journal.% stays in the default partition: it already holds entries', name;
            end;
        end if;
    end loop;
    return created;
end $$;
select journal.ensure_partitions((now() at time zone 'Asia/Shanghai')::date, 3);

-- How far each projection has read, and how it fares. (epoch, txid, seq) is the last entry it has applied.
create table journal.cursor (
    projection      text primary key,
    epoch           int         not null default 0,
    txid            xid8        not null default '0',
    seq             bigint      not null default 0,
    moved_at        timestamptz not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz,
    last_error      text,
    check ((attempts = 0) = (next_attempt_at is null)),
    check ((attempts = 0) = (last_error is null))
) with (fillfactor = 50);

-- Entries a projection could not apply. Settled by applying them later, or by discarding them with a reason.
create table journal.dead_letter (
    id          uuid primary key,
    projection  text        not null,
    entry_seq   bigint      not null,
    stream_kind text        not null,
    stream_id   uuid        not null,
    type        text        not null,
    attempts    int         not null,
    last_error  text        not null,
    died_at     timestamptz not null,
    settled     text check (settled in ('APPLIED', 'DISCARDED')),
    settled_at  timestamptz,
    settled_by  text,
    reason      text,
    unique (projection, entry_seq),
    check ((settled is null) = (settled_at is null)),
    check ((settled is null) = (settled_by is null)),
    check (settled is distinct from 'DISCARDED' or reason is not null)
);
create index dead_letter_desk on journal.dead_letter (died_at desc, id desc) where settled is null;

-- Live messages too long for NOTIFY (8000 bytes); the notification carries the id. Kept for an hour.
create table journal.live_message (
    id      uuid primary key,
    content text        not null,
    sent_at timestamptz not null
);
create index live_message_by_age on journal.live_message (sent_at);

-- Timers: the table of db-scheduler 16.7, as its documentation gives it for PostgreSQL.
create table journal.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on journal.scheduled_tasks (execution_time);
create index scheduled_task_heartbeat on journal.scheduled_tasks (last_heartbeat);
