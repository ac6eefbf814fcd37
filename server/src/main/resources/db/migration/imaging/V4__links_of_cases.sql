-- A link can be made by a case that shows the study anyway, for a guest of it; then nobody's account has made it, and it ends with either.
alter table imaging.study_link alter account_id drop not null, add case_id uuid, add guest_id uuid;
create index study_link_of_case on imaging.study_link (case_id) where case_id is not null and revoked_at is null;
create index study_link_of_guest on imaging.study_link (guest_id) where guest_id is not null and revoked_at is null;
