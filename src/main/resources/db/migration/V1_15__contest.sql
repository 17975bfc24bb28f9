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
    title_key             text,
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
    constraint ck_contest_published check (num_nonnulls(rules, rule_version, seed, seed_digest) in (0, 4))
);
-- An organiser gives a title once a year, whatever its spelling.
create unique index uq_contest_title on contest (organiser_code, year, title_key) where cancellation is null;
create index ix_contest_entries_open on contest (entries_open desc, contest_no desc);
comment on column contest.title_key is '名称的统一键：全半角、大小写、空格和间隔号不计，用于查重';
comment on column contest.plan is '竞赛方案；评审专家只在 contest_judge';
comment on column contest.cancellation is '取消的原因；没有取消的为空';
comment on column contest.rules is '发布时冻结的评审规则，连同当时的流程和决策表版本；此后决策表和计划的变动与本次竞赛无关；发布前为空';
comment on column contest.seed is '密文；发布时生成，首次抽取后公开，公开前只公布其摘要 seed_digest';

create table contest_judge (
    contest_no           text        not null constraint fk_contest_judge_contest references contest,
    judge_no             integer     not null,
    user_id              text        not null,
    name                 text        not null,
    name_key             text,
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
comment on column contest_judge.name_key is '姓名的带密钥摘要，用于认定回避；姓名删除后为空';

-- 专家变动: after the draw the office and supervision agree on who joins or leaves the pool (ADR 0027).
create table contest_judge_change (
    contest_no   text    not null constraint fk_contest_judge_change_contest references contest,
    change_no    integer not null,
    state        text    not null constraint ck_contest_judge_change_state
        check (state in ('REQUESTED', 'SUPERVISED', 'CARRIED_OUT', 'REFUSED', 'LAPSED')),
    judge_no     integer,
    nominations  text,
    reason       text,
    requested_by text    not null,
    office_by    text,
    constraint pk_contest_judge_change primary key (contest_no, change_no),
    constraint fk_contest_judge_change_judge foreign key (contest_no, judge_no) references contest_judge
);
comment on column contest_judge_change.nominations is '密文；待增补的专家，决定之后删除';
comment on column contest_judge_change.reason is '密文；退出的原因，决定之后只在 contest_judge';
