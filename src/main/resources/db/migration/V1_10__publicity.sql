-- 公示: lists made public, and the objections to their items. Items and the words and people of objections are sealed.

create sequence publicity_serial;

create table publicity (
    id           bigint not null generated always as identity constraint uq_publicity_id unique,
    publicity_no text   not null constraint pk_publicity primary key,
    case_no      text   not null constraint fk_publicity_case_file references case_file,
    title        text   not null,
    status       text   not null constraint ck_publicity_status
        check (status in ('ANNOUNCED', 'OPEN', 'CLOSED', 'CANCELLED')),
    started_on   date,
    constraint ck_publicity_started check (started_on is not null or status in ('ANNOUNCED', 'CANCELLED'))
);
create index ix_publicity_case_no on publicity (case_no, id desc);
-- A case has one publicity at a time.
create unique index uq_publicity_running on publicity (case_no) where status in ('ANNOUNCED', 'OPEN');

create table publicity_item (
    publicity_no text    not null constraint fk_publicity_item_publicity references publicity,
    position     integer not null,
    key          text    not null,
    text         text    not null,
    status       text    not null constraint ck_publicity_item_status
        check (status in ('PUBLISHED', 'FROZEN', 'UPHELD', 'CONFIRMED')),
    constraint pk_publicity_item primary key (publicity_no, key)
);
create index ix_publicity_item_position on publicity_item (publicity_no, position);

-- An objection is decided, or ends without a verdict because its publicity was cancelled.
create table publicity_objection (
    objection_no text        not null constraint pk_publicity_objection primary key,
    publicity_no text        not null,
    item         text        not null,
    name         text        not null,
    mobile       text        not null,
    reason       text        not null,
    filed_by     text        not null,
    filed_at     timestamptz not null,
    decision     text constraint ck_publicity_objection_decision check (decision in ('UPHOLD', 'DISMISS')),
    answer       text,
    handled_by   text,
    decided_at   timestamptz,
    ended_at     timestamptz,
    constraint fk_publicity_objection_item foreign key (publicity_no, item) references publicity_item,
    constraint ck_publicity_objection_decided check (num_nulls(decision, answer, decided_at) in (0, 3)),
    constraint ck_publicity_objection_ended check (num_nonnulls(ended_at, decided_at) < 2)
);
create index ix_publicity_objection_publicity on publicity_objection (publicity_no, filed_at);

-- What the same key says of an item while its objection is being handled joins that objection.

create table publicity_objection_statement (
    objection_no text        not null constraint fk_publicity_objection_statement_objection references publicity_objection,
    serial       integer     not null constraint ck_publicity_objection_statement_serial check (serial > 1),
    name         text        not null,
    mobile       text        not null,
    reason       text        not null,
    filed_at     timestamptz not null,
    constraint pk_publicity_objection_statement primary key (objection_no, serial)
);
comment on table publicity_objection_statement is '对同一异议的第二次以后的陈述；name、mobile、reason 为密文';
