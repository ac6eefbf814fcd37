-- A turn that its person cannot keep is a gap until somebody covers it; nobody is called by it in the meantime.
alter table directory.duty
    add column left_at      timestamptz,
    add column left_because text;

create table directory.duty_swap (
    id             uuid primary key,
    institution_id uuid not null references directory.institution,
    turn_id        uuid not null references directory.duty on delete cascade,
    from_id        uuid not null references directory.practitioner,
    to_id          uuid not null references directory.practitioner,
    return_turn_id uuid references directory.duty on delete cascade,
    note           text,
    state          text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    proposed_at    timestamptz not null,
    answered_at    timestamptz,
    constraint duty_swap_two_people check (from_id <> to_id),
    constraint duty_swap_answered check ((state = 'PROPOSED') = (answered_at is null))
);
create unique index duty_swap_once on directory.duty_swap (turn_id) where state = 'PROPOSED';
create index duty_swap_of_from on directory.duty_swap (from_id) where state = 'PROPOSED';
create index duty_swap_of_to on directory.duty_swap (to_id) where state = 'PROPOSED';

create table directory.duty_handover (
    turn_id    uuid primary key references directory.duty on delete cascade,
    note       text not null check (note <> ''),
    written_by text not null,
    written_at timestamptz not null,
    taken_by   text,
    taken_at   timestamptz,
    constraint duty_handover_taken check ((taken_by is null) = (taken_at is null))
);
