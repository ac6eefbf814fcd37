-- A reader may be bound to parts of the body or to subspecialties (groups of parts, which are policy); with neither, to none.
alter table diagnosis.reader
    add column body_parts     text[] not null default '{}',
    add column subspecialties text[] not null default '{}';
