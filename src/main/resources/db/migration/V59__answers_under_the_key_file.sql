-- Answers were sealed under a key derived from the key the client chose, which can be guessed, and some held an API key.
-- They live seven days; none of them is kept. A request sent again across this upgrade counts as a new one.
drop table idempotency_key;
create table idempotency_key (
    fingerprint    text        not null,
    request_digest text        not null,
    status         smallint    not null,
    location       text,
    content_type   text,
    body           text        not null,
    created_at     timestamptz not null default now(),
    constraint pk_idempotency_key primary key (fingerprint),
    constraint ck_idempotency_key_status check (status between 100 and 399)
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);

comment on table idempotency_key is '幂等键：创建类请求的首次答复，保留七天';
comment on column idempotency_key.fingerprint is '客户端、路径与键的带密钥摘要';
comment on column idempotency_key.request_digest is '请求内容的带密钥摘要';
comment on column idempotency_key.body is '答复正文，用密钥文件中的密钥加密；其中的凭证（如 apiKey）不保存';
