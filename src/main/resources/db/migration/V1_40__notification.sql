-- What enterprises' systems are told about their cases. A row of webhook_delivery is made with the event it tells of, in
-- the same transaction, whoever writes the event; nothing is told of what was rolled back. No personal data: a message
-- names the case and what happened, the receiver reads the rest over REST with its key.

create table webhook (
    credit_code   text        not null constraint pk_webhook primary key,
    url           text        not null,
    secret        text        not null,
    former_secret text,
    former_until  timestamptz,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    ended_at      timestamptz
);

create table webhook_delivery (
    delivery_id  uuid        not null default gen_random_uuid() constraint pk_webhook_delivery primary key,
    credit_code  text        not null constraint fk_webhook_delivery_webhook references webhook on delete cascade,
    event_type   text        not null,
    case_no      text,
    at           timestamptz not null,
    state        text        not null default 'PENDING'
        constraint ck_webhook_delivery_state check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts     integer     not null default 0,
    due_at       timestamptz not null,
    answered_at  timestamptz,
    answer       integer,
    fault        text
);
create index ix_webhook_delivery_due on webhook_delivery (credit_code, due_at) where state = 'PENDING';
create index ix_webhook_delivery_list on webhook_delivery (credit_code, at desc, delivery_id);
create index ix_webhook_delivery_at on webhook_delivery (at);

create function queue_webhook_deliveries() returns trigger
    language plpgsql as
$$
begin
    insert into kexie.webhook_delivery (credit_code, event_type, case_no, at, due_at)
    select webhook.credit_code, 'cn.kexie.' || procedure || '.' || lower(replace(event, '_', '-')), case_no, noted.at, noted.at
    from noted
    join kexie.case_file using (case_no)
    join kexie.webhook on webhook.credit_code = applicant_credit_code and ended_at is null
    -- Whoever has no key left is told nothing any more.
    where exists (
        select from kexie.api_client where unified_social_credit_code = applicant_credit_code and revoked_at is null);
    return null;
end
$$;
create trigger case_event_is_told after insert on case_event
    referencing new table as noted
    for each statement execute function queue_webhook_deliveries();
