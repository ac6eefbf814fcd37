create schema notification;

-- What somebody was told. The words are made when it is read, in the reader's language, from "kind" and "facts".
create table notification.notice (
    id             uuid primary key,
    entry_seq      bigint      not null,
    account_id     uuid        not null,
    institution_id uuid        not null,
    kind           text        not null,
    case_id        uuid,
    facts          jsonb       not null,
    urgent         boolean     not null,
    at             timestamptz not null,
    read_at        timestamptz,
    unique (entry_seq, account_id)
);
create index notice_list on notification.notice (account_id, at desc, id desc);
create index notice_unread on notification.notice (account_id, at desc, id desc) where read_at is null;
create index notice_by_age on notification.notice (at);
