-- 评分: what a judge has given per criterion, saved as it is typed, and every version of it (ADR 0036).

create table contest_score (
    contest_no text    not null,
    stage      integer not null,
    judge_no   integer not null,
    entry_no   text    not null,
    criterion  text    not null,
    score      integer constraint ck_contest_score_range check (score between 0 and 100),
    comment    text,
    constraint pk_contest_score primary key (contest_no, stage, judge_no, entry_no, criterion),
    constraint fk_contest_score_sheet foreign key (contest_no, stage, judge_no, entry_no) references score_sheet
);

-- A sheet that was submitted stays as it is, but for a comment that is sealed with a newer key.
create function sealed_anew(tg_op text, old_row jsonb, new_row jsonb) returns boolean
    language sql stable as
$$
    select tg_op = 'UPDATE' and current_setting('kexie.resealing', true) = 'on'
        and old_row - 'comment' = new_row - 'comment'
        and (old_row ->> 'comment' is null) = (new_row ->> 'comment' is null)
$$;

create function refuse_submitted_sheet_change() returns trigger
    language plpgsql as
$$
begin
    if sealed_anew(tg_op, to_jsonb(old), to_jsonb(new)) then
        return new;
    end if;
    raise exception '评分表提交后不能更改或者删除';
end
$$;
create trigger tr_score_sheet_submitted before update or delete on score_sheet
    for each row when (old.state = 'SUBMITTED') execute function refuse_submitted_sheet_change();

create function refuse_submitted_score_change() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from score_sheet s
               where s.contest_no = old.contest_no and s.stage = old.stage
                 and s.judge_no = old.judge_no and s.entry_no = old.entry_no
                 and s.state = 'SUBMITTED')
        and not sealed_anew(tg_op, to_jsonb(old), to_jsonb(new)) then
        raise exception '评分表提交后不能更改或者删除';
    end if;
    return coalesce(new, old);
end
$$;
create trigger tr_contest_score_submitted before update or delete on contest_score
    for each row execute function refuse_submitted_score_change();

-- Every score as it was saved, append-only, chained by hash for each sheet.
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
-- Also when a session says it is a replica.
alter table score_version enable always trigger tr_score_version_stays;
alter table score_version enable always trigger tr_score_version_stays_whole;
