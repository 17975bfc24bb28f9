create table personal_data_key (
    key_id     text        not null constraint pk_personal_data_key primary key,
    known_at   timestamptz not null default now(),
    retired_at timestamptz,
    constraint ck_personal_data_key_id check (key_id ~ '^[0-9a-f]{8}$')
);
comment on table personal_data_key is '本库中的个人信息用过的密钥编号，不是密钥；启动时缺任何一把未停用的都拒绝启动';
