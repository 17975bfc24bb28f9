-- What every node must have in common outside the database.

create table common_mark (
    subject   text        not null constraint pk_common_mark primary key,
    mark      text        not null,
    marked_at timestamptz not null default now()
);
comment on table common_mark is '各节点在库外必须相同的东西的标记，由第一个节点留下；不同的节点拒绝启动';
comment on column common_mark.subject is 'attachments 附件目录；digests 摘要密钥的指纹';
