-- 催办、抄送、委派和加签: what people do with a task beside deciding it.

create table task_urging (
    id           bigint      not null generated always as identity,
    case_no      text        not null,
    task_id      text        not null,
    by_applicant boolean     not null,
    urged_on     date        not null,
    urged_at     timestamptz not null,
    constraint pk_task_urging primary key (id),
    constraint uq_task_urging unique (task_id, by_applicant, urged_on),
    constraint fk_task_urging_case_file foreign key (case_no) references case_file (case_no)
);

create table case_copy (
    id        bigint      not null generated always as identity,
    case_no   text        not null,
    step_text text        not null,
    user_id   text        not null,
    copied_by text        not null,
    copied_at timestamptz not null,
    read_at   timestamptz,
    constraint pk_case_copy primary key (id),
    constraint fk_case_copy_case_file foreign key (case_no) references case_file (case_no)
);
create unique index uq_case_copy_unread on case_copy (case_no, user_id) where read_at is null;
create index ix_case_copy_user on case_copy (user_id, copied_at desc);

create table task_advice (
    id           bigint      not null generated always as identity,
    case_no      text        not null,
    task_id      text        not null,
    step         text        not null,
    step_text    text        not null,
    kind         text        not null,
    asked_by     text        not null,
    adviser      text        not null,
    question     text,
    asked_at     timestamptz not null,
    answer       text,
    answered_at  timestamptz,
    withdrawn_at timestamptz,
    constraint pk_task_advice primary key (id),
    constraint uq_task_advice unique (case_no, task_id, adviser, asked_at),
    constraint fk_task_advice_case_file foreign key (case_no) references case_file (case_no),
    constraint ck_task_advice_kind check (kind in ('DELEGATION', 'BEFORE', 'AFTER')),
    constraint ck_task_advice_end check (answered_at is null or withdrawn_at is null)
);
create unique index uq_task_advice_open on task_advice (task_id, adviser)
    where answered_at is null and withdrawn_at is null;
create index ix_task_advice_case on task_advice (case_no);
create index ix_task_advice_adviser on task_advice (adviser) where answered_at is null and withdrawn_at is null;
create index ix_task_advice_asked_by on task_advice (asked_by) where answered_at is null and withdrawn_at is null;

comment on column task_advice.question is '请对方看什么，加密';
comment on column task_advice.answer is '给出的意见，加密';
