-- The clerk's sheet: what makes a figure conspicuous, sources, the declaration, what a return opens, and copied texts.

-- Thresholds belong to a version of an indicator; basis: where they come from.
create table indicator_check (
    indicator_code varchar not null,
    version        integer not null,
    share          boolean not null,
    cumulative     boolean not null,
    change_limit   numeric(20, 4),
    outlier_factor numeric(10, 4),
    basis          varchar not null,
    primary key (indicator_code, version),
    foreign key (indicator_code, version) references indicator_version (indicator_code, version)
);

alter table report_entry add column source varchar;
alter table report_narrative add column copied_from varchar;

-- who declared that the present version holds no state secrets
alter table report add column declared_by varchar;
alter table report add column declared_at timestamp with time zone;

alter table remark add column task_code varchar;
alter table remark add column section varchar;

-- What a version is open for after a return that marked parts. A version without rows is open as a whole.
create table report_open_part (
    report_id varchar not null references report,
    version   integer not null,
    kind      varchar not null check (kind in ('FIGURE', 'TASK', 'SECTION')),
    code      varchar not null,
    primary key (report_id, version, kind, code)
);

-- A clerk asks to have more opened; number counts per report.
create table report_unlock (
    report_id       varchar not null references report,
    number          integer not null,
    version         integer not null,
    reason          varchar not null,
    state           varchar not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'LAPSED')),
    requested_by    varchar not null,
    requested_at    timestamp with time zone not null,
    decided_by      varchar,
    decided_at      timestamp with time zone,
    decision_reason varchar,
    primary key (report_id, number)
);

create table report_unlock_part (
    report_id varchar not null,
    number    integer not null,
    kind      varchar not null,
    code      varchar not null,
    primary key (report_id, number, kind, code),
    foreign key (report_id, number) references report_unlock (report_id, number)
);
