-- Studies an institution took that no order has got: proposed to its orders, and listed until somebody picks an order or leaves them.
create table diagnosis.unmatched_study (
    study_uid      text        primary key,
    institution_id uuid        not null,
    examined_at    timestamp   not null, -- civil time in China, of receipt where the pictures say none
    left_at        timestamptz,
    left_by        text,
    check ((left_at is null) = (left_by is null))
);
create index unmatched_study_listed on diagnosis.unmatched_study (institution_id, examined_at desc, study_uid desc)
    where left_at is null;
