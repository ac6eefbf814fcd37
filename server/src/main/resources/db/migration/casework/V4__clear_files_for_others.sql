-- In a case without identities the others see of the requester's files only those that somebody has looked through.
alter table casework.file add column cleared boolean not null default false;
alter table casework.file alter column cleared drop default;
