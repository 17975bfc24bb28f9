-- 竞赛: what was planned, what was frozen at publication, and who may judge.

create table contest (
    contest_no            text        not null constraint pk_contest primary key
        constraint fk_contest_case_file references case_file,
    version               integer     not null,
    organiser_kind        text        not null constraint ck_contest_organiser_kind
        check (organiser_kind in ('ASSOCIATION', 'ENTERPRISE', 'BODY')),
    organiser_code        text        not null,
    organiser_name        text        not null,
    organiser_credit_code text,
    title                 text        not null,
    year                  integer     not null,
    scope                 text        not null constraint ck_contest_scope check (scope in ('INTERNAL', 'CROSS_UNIT')),
    plan                  jsonb       not null,
    entries_open          timestamptz not null,
    entries_close         timestamptz not null,
    stage                 integer     not null default 1,
    cancellation          text,
    rules                 jsonb,
    rule_version          text,
    seed                  text,
    seed_digest           text,
    seed_revealed         boolean     not null default false,
    constraint ck_contest_window check (entries_close > entries_open),
    constraint ck_contest_published
        check (num_nonnulls(rules, rule_version, seed, seed_digest) in (0, 4))
);
create unique index uq_contest_title on contest (organiser_code, year, title) where cancellation is null;
create index ix_contest_entries_open on contest (entries_open desc, contest_no desc);
comment on column contest.cancellation is '取消的原因；没有取消的为空';
comment on column contest.rules is '发布时冻结的评审规则，连同当时的流程和决策表版本；此后决策表和计划的变动与本次竞赛无关；发布前为空';
comment on column contest.seed is '发布时生成、抽取后公开；公开前只公布其摘要 seed_digest';

create table contest_judge (
    contest_no           text        not null constraint fk_contest_judge_contest references contest,
    judge_no             integer     not null,
    user_id              text        not null,
    name                 text        not null,
    employer_code        text,
    department           text,
    group_code           text,
    fields               jsonb       not null default '[]',
    pseudonym            text        not null,
    commitment_signed_at timestamptz,
    released_at          timestamptz,
    release_reason       text,
    constraint pk_contest_judge primary key (contest_no, judge_no),
    constraint uq_contest_judge_user unique (contest_no, user_id),
    constraint uq_contest_judge_pseudonym unique (contest_no, pseudonym)
);
create index ix_contest_judge_user on contest_judge (user_id);
