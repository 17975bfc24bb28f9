-- 退回: a task goes back to an earlier one of its process; what was decided since stands as of an earlier round.

create table task_return (
    id          bigint      not null generated always as identity,
    case_no     text        not null,
    task_id     text        not null,
    from_text   text        not null,
    to_text     text        not null,
    undone      text[]      not null,
    reason      text        not null,
    returned_by text        not null,
    returned_at timestamptz not null,
    constraint pk_task_return primary key (id),
    constraint uq_task_return unique (case_no, task_id),
    constraint fk_task_return_case_file foreign key (case_no) references case_file (case_no)
);

comment on column task_return.undone is '要重新办理的人工任务';
comment on column task_return.reason is '退回的理由，加密';
