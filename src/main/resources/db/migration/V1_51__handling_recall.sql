-- 撤回: whoever decided takes it back while nothing followed; the step stands as one that went back, without a reason.

alter table task_return
    add column recalled boolean not null default false,
    alter column reason drop not null,
    add constraint ck_task_return_reason check (recalled or reason is not null);

comment on column task_return.recalled is '由作出决定的人撤回，不是由后一环节退回';
