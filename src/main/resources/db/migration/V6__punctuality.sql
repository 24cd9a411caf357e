-- Who put which escalation table into force and why. The text of each version stays with the engine, which never drops one.
create table escalation_table_change (
    version     integer primary key,
    deployed_by varchar not null,
    deployed_at timestamp with time zone not null,
    reason      varchar not null,
    -- the version that was brought back; empty for a new text
    taken_from  integer
);

-- REPEATED rests on two reports: the one proposed for, and the late one before it
alter table criticism add column previous_report varchar references report;
