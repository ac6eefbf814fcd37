-- How the name of a study's patient may be typed: its groups, full pinyin, initials; in lower case. Rows and not a list, so that the
-- beginning of a name is found by an index.
create table imaging.patient_key (
    study_id uuid not null references imaging.study (id) on delete cascade,
    key      text collate "C" not null,
    primary key (study_id, key)
);
insert into imaging.patient_key (study_id, key)
select id, key from imaging.study, unnest(patient_keys) as key on conflict do nothing;
create index patient_key_typed on imaging.patient_key (key, study_id);

drop index imaging.study_names;
alter table imaging.study drop column patient_keys;
