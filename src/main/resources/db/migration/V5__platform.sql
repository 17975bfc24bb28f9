-- Answers to creating requests, kept for seven days so that a request sent again has one effect.
create table idempotency_key (
    fingerprint    bytea       not null,
    request_digest bytea       not null,
    status         smallint    not null,
    location       text,
    content_type   text,
    body           bytea       not null,
    created_at     timestamptz not null default now(),
    constraint pk_idempotency_key primary key (fingerprint),
    constraint ck_idempotency_key_fingerprint check (octet_length(fingerprint) = 32),
    constraint ck_idempotency_key_request_digest check (octet_length(request_digest) = 32),
    constraint ck_idempotency_key_status check (status between 100 and 399)
);
create index ix_idempotency_key_created_at on idempotency_key (created_at);

comment on table idempotency_key is '幂等键：创建类请求的首次答复，保留七天';
comment on column idempotency_key.fingerprint is '客户端、路径与键的摘要，不含原文';
comment on column idempotency_key.body is '答复正文，以客户端所给的键派生的密钥加密';
