-- 名录: what was granted by matters of any kind. No persons stand in it: a holder is a unit with a credit code.

create table register (
    register_key text not null constraint pk_register primary key
        constraint ck_register_key check (register_key ~ '^[a-z][a-z0-9-]{0,63}$'),
    name         text not null constraint ck_register_name check (name <> '')
);
comment on table register is '名录的名称，随登记给出；程序不认识任何一种';

create table register_series (
    series text    not null,
    year   integer not null,
    last   integer not null constraint ck_register_series_last check (last > 0),
    constraint pk_register_series primary key (series, year)
);
comment on table register_series is '登记编号的流水：前缀加登记机关代码为一个系列，每年从 1 起连续';

create table register_entry (
    entry_no       text    not null constraint pk_register_entry primary key,
    register_key   text    not null constraint fk_register_entry_register references register,
    authority_code text    not null,
    authority_name text    not null,
    holder_code    text    not null constraint ck_register_entry_holder check (char_length(holder_code) = 18),
    region_code    text    not null constraint ck_register_entry_region check (region_code ~ '^\d{6}$'),
    case_no        text    not null constraint uq_register_entry_case unique,
    valid_from     date    not null,
    listed         boolean not null,
    entered_on     date    not null
);
create index ix_register_entry_register on register_entry (register_key, entry_no);
create index ix_register_entry_holder on register_entry (holder_code);
comment on column register_entry.listed is '是否公开；不公开的只有持有单位、登记机关和监督能看到';

create table register_span (
    entry_no        text    not null constraint fk_register_span_entry references register_entry,
    position        integer not null,
    from_day        date    not null,
    until_day       date,
    event           text    not null constraint ck_register_span_event
        check (event in ('ENTERED', 'CHANGED', 'RENEWED', 'RECTIFICATION_ORDERED', 'RECTIFIED', 'SUSPENDED', 'RESUMED',
                         'REVOKED', 'CANCELLED', 'MERGED')),
    status          text    not null constraint ck_register_span_status
        check (status in ('ACTIVE', 'RECTIFYING', 'SUSPENDED', 'REVOKED', 'CANCELLED', 'MERGED')),
    suspended_until date,
    valid_to        date,
    holder_name     text    not null,
    title           text    not null,
    facts           jsonb   not null constraint ck_register_span_facts check (jsonb_typeof(facts) = 'array'),
    successor_no    text constraint fk_register_span_successor references register_entry,
    search_key      text    not null,
    case_no         text    not null,
    decision        text,
    constraint pk_register_span primary key (entry_no, position),
    constraint ck_register_span_days check (until_day >= from_day),
    constraint ck_register_span_suspended check (suspended_until is null or status = 'SUSPENDED'),
    constraint ck_register_span_successor check ((successor_no is not null) = (status = 'MERGED'))
);
-- What holds today.
create unique index uq_register_span_open on register_span (entry_no) where until_day is null;
comment on table register_span is '登记内容的时段：自 from_day（含）至 until_day（不含）；同一日多次变动，前者的时段为零日，只留作历史';
comment on column register_span.status is '所作的决定；临近期满和已到期由查询之日与 valid_to 比较得出，不写入';
