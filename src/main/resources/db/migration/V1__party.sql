-- API clients of enterprises. The key itself is never stored, only its SHA-256.
create table kexie.api_client (
    client_id                  uuid        not null default gen_random_uuid(),
    unified_social_credit_code text        not null,
    name                       text        not null,
    key_hash                   text        not null,
    created_at                 timestamptz not null,
    last_used_at               timestamptz,
    revoked_at                 timestamptz,
    constraint pk_api_client primary key (client_id),
    constraint uq_api_client_key_hash unique (key_hash),
    constraint ck_api_client_credit_code
        check (unified_social_credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
    constraint ck_api_client_name check (char_length(name) between 1 and 100),
    constraint ck_api_client_key_hash check (key_hash ~ '^[0-9a-f]{64}$')
);

-- The administrators' list, newest first, for all enterprises and for one.
create index ix_api_client_created on kexie.api_client (created_at desc, client_id);
create index ix_api_client_credit_code on kexie.api_client (unified_social_credit_code, created_at desc, client_id);
