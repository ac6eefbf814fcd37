create schema access;

-- Roles and what they may do are data: an installation may add a role, the code only ever asks for permissions.
create table access.role (
    code    text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    name    text not null,
    name_en text not null
);

create table access.role_permission (
    role_code  text not null references access.role (code),
    permission text not null check (permission ~ '^[A-Z][A-Z_]{1,39}$'),
    primary key (role_code, permission)
);

insert into access.role (code, name, name_en) values
    ('PRIMARY_DOCTOR',    '基层医生',     'Primary doctor'),
    ('SPECIALIST',        '专科医生',     'Specialist'),
    ('DEPARTMENT_HEAD',   '科室负责人',   'Department head'),
    ('COORDINATOR',       '会诊转诊中心', 'Coordinator'),
    ('DUTY_OFFICER',      '总值班',       'Duty officer'),
    ('NURSE',             '护士',         'Nurse'),
    ('CONSORTIUM_OFFICE', '医联体办',     'Consortium office'),
    ('COMMISSION',        '卫生健康委',   'Health commission'),
    ('ADMINISTRATOR',     '系统管理员',   'Administrator');

insert into access.role_permission (role_code, permission)
select role_code, unnest(permissions)
from (values
    ('PRIMARY_DOCTOR',    array ['PATIENT', 'CASE_READ', 'REFERRAL_REQUEST', 'REFERRAL_ANSWER', 'DIRECTORY_READ']),
    ('SPECIALIST',        array ['PATIENT', 'CASE_READ', 'REFERRAL_REQUEST', 'REFERRAL_ANSWER', 'DIRECTORY_READ']),
    ('DEPARTMENT_HEAD',   array ['PATIENT', 'CASE_READ', 'REFERRAL_REQUEST', 'REFERRAL_ANSWER', 'DIRECTORY_READ', 'DIRECTORY_WRITE']),
    ('COORDINATOR',       array ['PATIENT', 'CASE_READ', 'REFERRAL_REQUEST', 'REFERRAL_ANSWER', 'COORDINATE', 'DIRECTORY_READ', 'DIRECTORY_WRITE']),
    ('DUTY_OFFICER',      array ['PATIENT', 'CASE_READ', 'REFERRAL_REQUEST', 'REFERRAL_ANSWER', 'COORDINATE', 'DIRECTORY_READ']),
    ('NURSE',             array ['PATIENT', 'CASE_READ', 'DIRECTORY_READ']),
    ('CONSORTIUM_OFFICE', array ['DIRECTORY_READ', 'DIRECTORY_WRITE', 'AGREEMENT_SIGN', 'SUPERVISE']),
    ('COMMISSION',        array ['DIRECTORY_READ', 'SUPERVISE', 'POLICY_WRITE']),
    ('ADMINISTRATOR',     array ['DIRECTORY_READ', 'DIRECTORY_WRITE', 'POLICY_WRITE', 'OPERATIONS'])
) as seed (role_code, permissions);

create table access.account (
    id                  uuid primary key,
    username            text        not null check (username = lower(username) and length(username) between 2 and 64),
    password_hash       text        not null check (password_hash like '{%}%'),
    practitioner_id     uuid        not null,
    state               text        not null default 'ACTIVE' check (state in ('ACTIVE', 'WITHDRAWN')),
    opened_at           timestamptz not null,
    password_changed_at timestamptz not null,
    last_signed_in_at   timestamptz,
    last_post_id        uuid
);
create unique index account_username on access.account (username);
create unique index account_one_per_person on access.account (practitioner_id) where state = 'ACTIVE';

-- Our copy of the directory's posts, kept in the transaction that changes them, so that one statement makes a caller.
create table access.seat (
    post_id         uuid primary key,
    practitioner_id uuid   not null,
    institution_id  uuid   not null,
    department_id   uuid,
    roles           text[] not null,
    name            text   not null,
    starts_on       date   not null,
    ends_on         date
);
create index seat_person on access.seat (practitioner_id);
create index seat_institution on access.seat (institution_id, department_id);

-- The token itself is only in the browser; whoever reads this table cannot use what is in it.
create table access.session (
    token_hash   bytea primary key check (length(token_hash) = 32),
    account_id   uuid        not null references access.account (id),
    post_id      uuid        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    check (last_seen_at >= created_at)
);
create index session_account on access.session (account_id);
create index session_last_seen on access.session (last_seen_at);

-- Sign-in attempts by name and by network address. By name, not by account: an unknown name locks like a known one.
create table access.attempt (
    key          text primary key check (length(key) between 3 and 100),
    failures     int         not null check (failures > 0),
    since        timestamptz not null,
    locked_until timestamptz
);
create index attempt_since on access.attempt (since);

-- Who looked at which patient, and why. Append-only; partitioned by month so that years of it stay cheap to keep and to drop.
create table access.read_log (
    id              uuid        not null,
    at              timestamptz not null,
    account_id      uuid        not null,
    practitioner_id uuid        not null,
    institution_id  uuid        not null,
    name            text        not null,
    patient_id      uuid        not null,
    case_id         uuid,
    what            text        not null check (length(what) between 1 and 60),
    why             text        not null check (length(why) between 1 and 200),
    primary key (at, id)
) partition by range (at);
create table access.read_log_rest partition of access.read_log default;
create index read_log_patient on access.read_log (patient_id, at desc, id desc);
create index read_log_institution on access.read_log (institution_id, at desc, id desc);

-- Makes the partitions of this month and the next two. Called here and daily; a month that already has rows elsewhere is left alone.
create function access.make_read_log_partitions(today date) returns void language plpgsql as $$
declare
    month date;
    partition text;
begin
    for ahead in 0..2 loop
        month := date_trunc('month', today)::date + make_interval(months => ahead);
        partition := 'read_log_' || to_char(month, 'YYYYMM');
        if to_regclass('access.' || partition) is null
            and not exists (select from access.read_log_rest
                            where at >= month::timestamp at time zone 'Asia/Shanghai'
                              and at < (month + interval '1 month') at time zone 'Asia/Shanghai') then
            execute format('create table access.%I partition of access.read_log for values from (%L) to (%L)', partition,
                           month::timestamp at time zone 'Asia/Shanghai',
                           (month + interval '1 month') at time zone 'Asia/Shanghai');
        end if;
    end loop;
end $$;
select access.make_read_log_partitions(current_date);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger read_log_append_only before update or delete on access.read_log
    for each row execute function access.refuse_change();

-- Opening a record one has no case for, in an emergency: a reason, an end by itself, a review by somebody else.
create table access.break_glass (
    id              uuid primary key,
    patient_id      uuid        not null,
    institution_id  uuid        not null,
    account_id      uuid        not null,
    practitioner_id uuid        not null,
    name            text        not null,
    reason          text        not null check (length(reason) between 4 and 500),
    opened_at       timestamptz not null,
    ends_at         timestamptz not null check (ends_at > opened_at),
    reviewed_at     timestamptz,
    reviewed_by     uuid,
    justified       boolean,
    remark          text check (length(remark) <= 500),
    check ((reviewed_at is null) = (reviewed_by is null)),
    check ((reviewed_at is null) = (justified is null)),
    check (reviewed_by is distinct from account_id)
);
create index break_glass_open on access.break_glass (account_id, patient_id, ends_at);
create index break_glass_review on access.break_glass (institution_id, opened_at desc) where reviewed_at is null;
