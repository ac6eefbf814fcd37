-- Who may say who works where. STAFF_WRITE reaches one's own institution, DIRECTORY_ADMINISTER every one.
insert into access.role (code, name, name_en) values ('MANAGER', '机构管理员', 'Institution manager');

insert into access.role_permission (role_code, permission)
select role_code, unnest(permissions)
from (values
    ('MANAGER',       array ['DIRECTORY_READ', 'DIRECTORY_WRITE', 'STAFF_WRITE']),
    ('ADMINISTRATOR', array ['STAFF_WRITE', 'DIRECTORY_ADMINISTER'])
) as seed (role_code, permissions);

-- The institution that keeps an account resets its password and withdraws it, wherever else the person works.
alter table access.account
    add column kept_by     uuid,
    add column must_change boolean not null default false;

update access.account a set kept_by = (
    select s.institution_id from access.seat s where s.practitioner_id = a.practitioner_id order by s.starts_on, s.post_id limit 1);

-- The key of an empty house: one at most, made at a start, gone with its use. What is kept of it cannot be used.
create table access.setup_key (
    only_one boolean     primary key default true check (only_one),
    key_hash bytea       not null check (length(key_hash) = 32),
    made_at  timestamptz not null
);
