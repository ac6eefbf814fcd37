create schema policy;

-- One row a published version. Never edited: a newer version, or the end of its dates, supersedes it.
create table policy.version (
    id              uuid primary key,
    pack            text not null check (pack ~ '^[a-z][a-z0-9-]{0,39}$'),
    reach_kind      text not null check (reach_kind in ('NATIONAL', 'REGION', 'CONSORTIUM')),
    reach_id        text not null,
    version         int not null check (version > 0),
    effective_from  date not null,
    effective_until date,
    content         jsonb not null check (jsonb_typeof(content) = 'object'),
    digest          text not null,
    shipped         boolean not null,
    published_by    text not null,
    account_id      uuid,
    published_at    timestamptz not null,
    note            text not null,
    constraint version_once unique (pack, reach_kind, reach_id, version),
    constraint version_dates check (effective_until >= effective_from),
    constraint version_reach check (
        case reach_kind
            when 'NATIONAL' then reach_id = ''
            when 'REGION' then reach_id ~ '^[0-9]{6}$'
            else reach_id ~ '^[0-9a-f-]{36}$'
        end)
);

create function policy.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published policy version is never changed; publish a new one';
end $$;

create trigger version_is_final before update or delete on policy.version
    for each row execute function policy.refuse_change();
