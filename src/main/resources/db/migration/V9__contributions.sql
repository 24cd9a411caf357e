-- What a lead unit asks of the units that take part in one of its figures or tasks; number counts per report of the lead.
-- While state is ASKED the answer's columns hold what the asked unit has drafted. reason: of a refusal, or of a withdrawal.
create table contribution (
    report_id      varchar not null references report,
    number         integer not null,
    indicator_code varchar,
    task_code      varchar,
    unit_code      varchar not null,
    question       varchar,
    due_at         timestamp with time zone not null,
    asked_by       varchar not null,
    asked_at       timestamp with time zone not null,
    state          varchar not null,
    declined       boolean default false not null,
    numerator      numeric(24, 6),
    denominator    numeric(24, 6),
    figure         numeric(24, 6),
    answer         varchar,
    reason         varchar,
    ended_by       varchar,
    ended_at       timestamp with time zone,
    primary key (report_id, number)
);
create index contribution_unit on contribution (unit_code, state, due_at);
