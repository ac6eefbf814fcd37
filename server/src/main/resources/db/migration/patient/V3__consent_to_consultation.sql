alter table patient.consent drop constraint consent_kind_check;
alter table patient.consent add constraint consent_kind_check check (kind in ('REFERRAL', 'CONSULTATION'));
