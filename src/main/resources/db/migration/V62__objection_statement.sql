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
