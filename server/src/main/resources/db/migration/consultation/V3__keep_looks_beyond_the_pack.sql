-- Whoever of those asked looked at more of the patient than the material, and why. Stays when the case has ended.
create table consultation.look (
    case_id        uuid not null references consultation.consultation,
    institution_id uuid not null,
    looked_at      timestamptz not null,
    content        jsonb not null,
    primary key (case_id, institution_id, looked_at)
);
