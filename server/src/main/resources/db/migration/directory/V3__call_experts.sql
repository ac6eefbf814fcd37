-- 急会诊值班专家: who is called when another institution needs an expert within minutes.
alter table directory.duty drop constraint duty_kind_check;
alter table directory.duty add constraint duty_kind_check
    check (kind in ('DUTY_OFFICER', 'GREEN_CHANNEL_TEAM', 'COORDINATION_CENTRE', 'EMERGENCY_EXPERT'));
