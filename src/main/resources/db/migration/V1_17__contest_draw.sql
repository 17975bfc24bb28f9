-- 抽取评审专家: conflicts of interest, seeds, draws (ADR 0019), and the score sheets they make.

-- Units are compared within statements: by the same rule as texts in the application (CanonicalKey), a point within a number
-- counts, blanks, other dots and characters nobody sees do not.
create function plain_name(name text) returns text
    language sql immutable parallel safe as
$$
    select lower(regexp_replace(normalize(name, NFKC),
        '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f'
            || '\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\u00b7\u0387\u119e\u1427\u16eb\u2022\u2024\u2027'
            || '\u2219\u22c5\u2e31\u2e33\u30fb\ua78f\ufe52]|(?<!\d)\.|\.(?!\d)', '', 'g'))
$$;

-- Codes are compared without width, case, blanks and hyphens (CodeText); most are stored so.
create function plain_code(code text) returns text
    language sql immutable parallel safe as
$$
    select case when code ~ '^[0-9A-Z]+$' then code
        else nullif(upper(regexp_replace(plain_name(code), '[-\u058a\u2010-\u2015\u2e3a\u2e3b]', '', 'g')), '') end
$$;

-- A conflict tells the rule it was found by, or what the judge who stands aside said himself.
create table contest_conflict (
    contest_no      text        not null constraint fk_contest_conflict_contest references contest,
    entry_no        text        not null constraint fk_contest_conflict_entry references contest_entry,
    judge_no        integer     not null,
    kind            text        not null constraint ck_contest_conflict_kind check (kind ~ '^[A-Z][A-Z_]*$'),
    reason          text,
    declared_reason text,
    at              timestamptz not null,
    constraint pk_contest_conflict primary key (entry_no, judge_no, kind),
    constraint fk_contest_conflict_judge foreign key (contest_no, judge_no) references contest_judge,
    constraint ck_contest_conflict_reason check (
        (kind = 'DECLARED') = (declared_reason is not null) and num_nonnulls(reason, declared_reason) = 1)
);
create index ix_contest_conflict_contest on contest_conflict (contest_no, judge_no);
comment on column contest_conflict.reason is '规则表给出的理由，不含姓名';
comment on column contest_conflict.declared_reason is '专家申请回避时自己写的理由';

-- Every stage and every round of replacement has a seed of its own, announced after the pool was frozen.
create table contest_draw_seed (
    id           bigint      not null generated always as identity constraint pk_contest_draw_seed primary key,
    contest_no   text        not null constraint fk_contest_draw_seed_contest references contest,
    stage        integer     not null,
    round        integer     not null,
    seed         text        not null,
    seed_digest  text        not null,
    frozen       text        not null,
    committed_at timestamptz not null,
    constraint uq_contest_draw_seed_digest unique (contest_no, stage, round, seed_digest)
);
comment on table contest_draw_seed is '先冻结专家库，再生成种子并公布摘要，然后抽取；同一阶段同一轮以最后一行为准';
comment on column contest_draw_seed.round is '0 为本阶段的抽取，以后每轮更换加一';
comment on column contest_draw_seed.seed is '密文；抽取之后公开在 contest_draw、contest_draw_round';
comment on column contest_draw_seed.frozen is '冻结的专家库、作品和回避关系摘要的 SHA-256';

create table contest_draw (
    contest_no   text        not null constraint fk_contest_draw_contest references contest,
    stage        integer     not null,
    seed         text        not null,
    frozen       text        not null,
    record_seq   bigint      not null,
    record_hash  text        not null,
    rule_version text        not null,
    snapshot     jsonb       not null,
    drawn_at     timestamptz not null,
    constraint pk_contest_draw primary key (contest_no, stage)
);
comment on column contest_draw.record_hash is '公布种子摘要的那条审计记录的散列，与种子一起决定抽取';
comment on column contest_draw.snapshot is '抽取时的专家库（代号）、作品、回避和每件作品的专家数；与种子一起足以重演抽取';

create table contest_draw_round (
    contest_no  text        not null constraint fk_contest_draw_round_contest references contest,
    stage       integer     not null,
    round       integer     not null,
    seed        text        not null,
    frozen      text        not null,
    record_seq  bigint      not null,
    record_hash text        not null,
    input       jsonb       not null,
    taken       jsonb       not null,
    drawn_at    timestamptz not null,
    constraint pk_contest_draw_round primary key (contest_no, stage, round)
);
comment on table contest_draw_round is '更换专家的每一轮：所用的种子和数据，以及由谁接替';

-- Which works the last try of a draw had no judges for; gone once a draw has been made.
create table contest_draw_obstacle (
    contest_no text    not null constraint fk_contest_draw_obstacle_contest references contest,
    position   integer not null,
    text       text    not null,
    constraint pk_contest_draw_obstacle primary key (contest_no, position)
);

-- One row per work, judge and stage: the assignment, and the sheet the judge fills in.
create table score_sheet (
    contest_no   text        not null constraint fk_score_sheet_contest references contest,
    stage        integer     not null,
    judge_no     integer     not null,
    entry_no     text        not null constraint fk_score_sheet_entry references contest_entry,
    origin       text        not null constraint ck_score_sheet_origin
        check (origin in ('DRAW', 'REPLACEMENT', 'DIVERGENCE')),
    state        text        not null constraint ck_score_sheet_state
        check (state in ('ASSIGNED', 'SUBMITTED', 'RECUSED', 'REPLACED')),
    reason       text,
    assigned_at  timestamptz not null,
    saved_at     timestamptz,
    submitted_at timestamptz,
    version      integer     not null default 0,
    comment      text,
    total        numeric(7, 4),
    constraint pk_score_sheet primary key (contest_no, stage, judge_no, entry_no),
    constraint fk_score_sheet_judge foreign key (contest_no, judge_no) references contest_judge,
    constraint ck_score_sheet_submitted check ((state = 'SUBMITTED') = (submitted_at is not null)),
    constraint ck_score_sheet_total check (state <> 'SUBMITTED' or total is not null)
);
create index ix_score_sheet_entry on score_sheet (contest_no, stage, entry_no);
-- What is still waited for is asked with every submission, so it must not cost more the bigger the contest.
create index ix_score_sheet_assigned on score_sheet (contest_no, stage, judge_no) where state = 'ASSIGNED';
