-- A file laid on the wrong case is taken back: nobody sees it any more, and the timeline says that it was there.
alter table casework.file add column withdrawn_at timestamptz;
