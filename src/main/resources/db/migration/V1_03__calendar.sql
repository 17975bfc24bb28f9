-- 期限: periods that run for a case, with whatever stopped or lengthened them.

create table deadline (
    id           bigint  not null generated always as identity constraint pk_deadline primary key,
    version      integer not null,
    case_no      text    not null,
    kind         text    not null,
    text         text    not null,
    limit_amount integer not null constraint ck_deadline_limit_amount check (limit_amount > 0),
    limit_unit   text    not null constraint ck_deadline_limit_unit check (limit_unit in ('WORKING_DAYS', 'MONTHS')),
    started_on   date    not null,
    due_date     date    not null,
    estimated    boolean not null,
    ended_on     date,
    constraint ck_deadline_due_date check (due_date >= started_on),
    constraint ck_deadline_ended_on check (ended_on >= started_on)
);
-- A case has at most one running deadline of a kind.
create unique index uq_deadline_running on deadline (case_no, kind) where ended_on is null;
create index ix_deadline_case_no on deadline (case_no, id);
create index ix_deadline_running on deadline (id) where ended_on is null;

create table deadline_pause (
    deadline_id bigint  not null constraint fk_deadline_pause_deadline references deadline on delete cascade,
    position    integer not null,
    paused_on   date    not null,
    resumed_on  date,
    reason      text    not null,
    constraint pk_deadline_pause primary key (deadline_id, position),
    constraint ck_deadline_pause_resumed_on check (resumed_on >= paused_on)
);

create table deadline_extension (
    deadline_id  bigint  not null constraint fk_deadline_extension_deadline references deadline on delete cascade,
    position     integer not null,
    granted_on   date    not null,
    working_days integer not null constraint ck_deadline_extension_working_days check (working_days > 0),
    reason       text    not null,
    constraint pk_deadline_extension primary key (deadline_id, position)
);

-- How far the demo clock is ahead of the system's time; written with the embedded database only.
create table demo_clock (
    id            integer not null constraint pk_demo_clock primary key
        constraint ck_demo_clock_single check (id = 1),
    offset_millis bigint  not null constraint ck_demo_clock_offset_millis check (offset_millis >= 0)
);
