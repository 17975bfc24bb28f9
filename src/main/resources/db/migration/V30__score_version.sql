-- 评分留痕: every score as it was saved, append-only, chained by hash for each sheet (ADR 0036).

create table score_version (
    contest_no text        not null,
    stage      integer     not null,
    judge_no   integer     not null,
    entry_no   text        not null,
    version    integer     not null constraint ck_score_version_number check (version > 0),
    at         timestamptz not null,
    actor      text        not null,
    details    text        not null,
    request_id text,
    hash       bytea       not null constraint ck_score_version_hash check (octet_length(hash) = 32),
    constraint pk_score_version primary key (contest_no, stage, judge_no, entry_no, version)
);

comment on table score_version is '评分留痕：每次保存一行，只增不改，按评分表逐行以散列相连';
comment on column score_version.details is 'JSON 原文：改动的指标得分和总分；不含评语';
comment on column score_version.hash is 'SHA-256（同一评分表前一行的 hash ‖ 本行的规范形式）';

create trigger tr_score_version_stays before update or delete on score_version
    for each row execute function audit_event_stays();
create trigger tr_score_version_stays_whole before truncate on score_version
    for each statement execute function audit_event_stays();
alter table score_version enable always trigger tr_score_version_stays;
alter table score_version enable always trigger tr_score_version_stays_whole;

-- Sheets saved before this have no history: their chain begins with the version they are in.
create function pg_temp.field(value text) returns text language sql as $$
    select octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' $$;
insert into score_version (contest_no, stage, judge_no, entry_no, version, at, actor, details, request_id, hash)
select contest_no, stage, judge_no, entry_no, version, timestamptz 'epoch', 'system', '{"carried":true}', null,
    sha256(decode(repeat('00', 32), 'hex') || convert_to(
        pg_temp.field('kexie-score-1') || pg_temp.field(contest_no) || pg_temp.field(stage::text)
            || pg_temp.field(judge_no::text) || pg_temp.field(entry_no) || pg_temp.field(version::text)
            || pg_temp.field('1970-01-01T00:00:00Z') || pg_temp.field('system') || pg_temp.field('{"carried":true}')
            || '-,', 'UTF8'))
from score_sheet where version > 0;
drop function pg_temp.field(text);
