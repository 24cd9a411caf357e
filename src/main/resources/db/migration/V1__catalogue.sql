-- What the province asked for and of whom. Runs unchanged on H2 (regular mode) and PostgreSQL.
-- Codes are keys for ever; names, kinds and validity live in versions, because a reorganisation changes them all.

create table catalogue_import (
    file        varchar                  not null primary key,
    sha256      varchar                  not null,
    as_of       date                     not null,
    imported_at timestamp with time zone not null
);

-- One row, locked while a node loads the catalogue, so that two nodes starting together do not load it twice.
create table catalogue_lock (
    id integer not null primary key
);
insert into catalogue_lock (id) values (1);

create table holiday (
    on_date     date    not null primary key,
    kind        varchar not null check (kind in ('HOLIDAY', 'COMPENSATORY_OFF', 'SWAP_OFF', 'MAKEUP_WORKDAY')),
    working     boolean not null,
    name        varchar not null,
    name_en     varchar not null,
    legal_basis varchar not null,
    confidence  varchar not null,
    note        varchar
);

-- named_in: does the source name the unit itself (Y), only within a group (G), or not at all (N).
create table unit (
    code     varchar not null primary key,
    ordinal  integer not null,
    named_in varchar not null check (named_in in ('Y', 'G', 'N'))
);

create table unit_version (
    unit_code    varchar not null references unit (code),
    version      integer not null,
    kind         varchar not null,
    name         varchar not null,
    short_name   varchar not null,
    name_en      varchar not null,
    parent_code  varchar references unit (code),
    doc_symbol   varchar,
    gso_code     varchar,
    system_roles varchar not null,
    valid_from   date,
    valid_to     date,
    note         varchar,
    confidence   varchar not null,
    primary key (unit_code, version),
    check (valid_to >= valid_from)
);

-- A merger is several rows to one unit, a split several from one; a unit may also end without a successor.
create table unit_succession (
    from_code varchar not null references unit (code),
    to_code   varchar not null references unit (code),
    since     date    not null,
    primary key (from_code, to_code)
);

create table indicator (
    code        varchar not null primary key,
    ordinal     integer not null,
    pillar      varchar not null,
    parent_code varchar
);

create table indicator_version (
    indicator_code   varchar not null references indicator (code),
    version          integer not null,
    valid_from       date    not null,
    valid_to         date,
    name             varchar not null,
    name_en          varchar not null,
    measured_in      varchar not null,
    comparator       varchar not null check (comparator in ('GT', 'GE', 'MILESTONE')),
    comparator_basis varchar not null,
    target           numeric(20, 4),
    direction        varchar not null,
    deadline         date    not null,
    lead_basis       varchar not null,
    measured_by      varchar not null,
    reporting_scope  varchar not null,
    aggregation      varchar not null check (aggregation in ('RATIO_OF_SUMS', 'ALL_MUST_PASS', 'EXTERNAL', 'MILESTONE')),
    numerator_name   varchar,
    denominator_name varchar,
    notes            varchar,
    source_quote     varchar not null,
    primary key (indicator_code, version),
    check ((comparator = 'MILESTONE') = (target is null))
);

-- Each pair once, the smaller code first; read in both directions.
create table indicator_conflict (
    code_a varchar not null references indicator (code),
    code_b varchar not null references indicator (code),
    primary key (code_a, code_b),
    check (code_a < code_b)
);

-- Who leads after a reorganisation that is already known: the function moves, not the whole unit. Codes of groups stay unexpanded.
create table indicator_later_lead (
    indicator_code varchar not null references indicator (code),
    since          date    not null,
    unit_code      varchar not null references unit (code),
    primary key (indicator_code, since)
);

-- ordinal: the place in the source's list; via_group: the group the source names instead of the unit.
create table indicator_assignment (
    indicator_code varchar not null,
    version        integer not null,
    unit_code      varchar not null references unit (code),
    duty           varchar not null check (duty in ('LEAD', 'COORDINATE')),
    via_group      varchar references unit (code),
    ordinal        integer not null,
    primary key (indicator_code, version, duty, unit_code),
    foreign key (indicator_code, version) references indicator_version (indicator_code, version)
);
create index indicator_assignment_unit on indicator_assignment (unit_code, duty);

create table plan_task (
    code           varchar not null primary key,
    ordinal        integer not null,
    pillar         varchar not null,
    name           varchar not null,
    name_en        varchar not null,
    lead_basis     varchar not null,
    deliverable    varchar not null,
    deadline       date    not null,
    deadline_basis varchar not null,
    source_quote   varchar not null
);

create table task_assignment (
    task_code varchar not null references plan_task (code),
    unit_code varchar not null references unit (code),
    duty      varchar not null check (duty in ('LEAD', 'COORDINATE')),
    via_group varchar references unit (code),
    ordinal   integer not null,
    primary key (task_code, duty, unit_code)
);
create index task_assignment_unit on task_assignment (unit_code, duty);

create table task_indicator (
    task_code      varchar not null references plan_task (code),
    indicator_code varchar not null references indicator (code),
    primary key (task_code, indicator_code)
);

create table digital_system (
    code         varchar not null primary key,
    ordinal      integer not null,
    name         varchar not null,
    name_en      varchar not null,
    source_quote varchar not null
);

create table digital_system_owner (
    system_code varchar not null references digital_system (code),
    unit_code   varchar not null references unit (code),
    via_group   varchar references unit (code),
    ordinal     integer not null,
    primary key (system_code, unit_code)
);

create table digital_system_indicator (
    system_code    varchar not null references digital_system (code),
    indicator_code varchar not null references indicator (code),
    primary key (system_code, indicator_code)
);
