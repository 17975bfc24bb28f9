-- Keys of personal data, and answers kept for requests that are sent again.

create table personal_data_key (
    key_id     text        not null constraint pk_personal_data_key primary key
        constraint ck_personal_data_key_id check (key_id ~ '^[0-9a-f]{8}$'),
    known_at   timestamptz not null default now(),
    retired_at timestamptz
);
comment on table personal_data_key is '本库中的个人信息用过的密钥编号，不是密钥；启动时缺任何一把未停用的都拒绝启动';

create table idempotency_key (
    fingerprint    text        not null constraint pk_idempotency_key primary key,
    request_digest text        not null,
    status         smallint    not null constraint ck_idempotency_key_status check (status between 100 and 399),
    location       text,
    content_type   text,
    body           text        not null,
    created_at     timestamptz not null default now()
);
-- Answers are deleted by age.
create index ix_idempotency_key_created_at on idempotency_key (created_at);
comment on table idempotency_key is '幂等键：创建类请求的首次答复，保留七天';
comment on column idempotency_key.fingerprint is '客户端、路径与键的带密钥摘要';
comment on column idempotency_key.request_digest is '请求内容的带密钥摘要';
comment on column idempotency_key.body is '答复正文，用密钥文件中的密钥加密；其中的凭证（如 apiKey）不保存';
