-- Experts of further institutions and departments take part in a case beside the two sides.
alter table casework.case add column invited jsonb not null default '[]';

-- Several departments of one institution may take part; one row stands for the whole of it.
alter table casework.party add column whole boolean not null default true;
alter table casework.party alter column whole drop default;
alter table casework.party drop constraint party_pkey;
create unique index party_place on casework.party (case_id, institution_id, department_id) nulls not distinct;
drop index casework.party_case;

alter table casework.party drop constraint party_side_check;
alter table casework.party add constraint party_side_check check (side in ('REQUESTER', 'RESPONDER', 'INVITED'));
alter table casework.file drop constraint file_side_check;
alter table casework.file add constraint file_side_check check (side in ('REQUESTER', 'RESPONDER', 'INVITED'));
