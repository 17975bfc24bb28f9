-- 审计记录: append-only, chained by hash (ADR 0029).

create table audit_event (
    seq        bigint      not null constraint pk_audit_event primary key
        constraint ck_audit_event_seq check (seq > 0),
    at         timestamptz not null,
    actor      text        not null,
    role       text,
    action     text        not null constraint ck_audit_event_action check (action ~ '^[A-Z][A-Z0-9_]+$'),
    subject    text        not null constraint ck_audit_event_subject check (subject ~ '^[a-z-]+:\S{1,200}$'),
    outcome    text        not null constraint ck_audit_event_outcome check (outcome in ('DONE', 'REFUSED')),
    details    text        not null,
    digest     bytea       not null constraint ck_audit_event_digest check (octet_length(digest) = 32),
    request_id text,
    hash       bytea       not null constraint ck_audit_event_hash check (octet_length(hash) = 32)
);
create index ix_audit_event_at on audit_event (at);
create index ix_audit_event_subject on audit_event (subject, seq);
create index ix_audit_event_actor on audit_event (actor, seq);
comment on table audit_event is '审计记录：只增不改，逐条以散列相连；不含姓名、手机号和填写的文字';
comment on column audit_event.details is 'JSON 原文，只有代码、数字和日期';
comment on column audit_event.digest is 'details 的 SHA-256';
comment on column audit_event.hash is 'SHA-256（前一条的 hash ‖ 本条的规范形式）';

create function audit_event_stays() returns trigger
    language plpgsql as
$$
begin
    raise exception '审计记录不得修改或删除' using errcode = 'insufficient_privilege';
end
$$;
create trigger tr_audit_event_stays before update or delete on audit_event
    for each row execute function audit_event_stays();
create trigger tr_audit_event_stays_whole before truncate on audit_event
    for each statement execute function audit_event_stays();
-- Also when a session says it is a replica.
alter table audit_event enable always trigger tr_audit_event_stays;
alter table audit_event enable always trigger tr_audit_event_stays_whole;
