-- 抽取: every stage and every round of replacement has a seed of its own, announced after the pool was frozen (ADR 0019).

create table contest_draw_seed (
    id           bigint generated always as identity constraint pk_contest_draw_seed primary key,
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

alter table contest_draw
    add column frozen text,
    add column record_seq bigint,
    add column record_hash text,
    add constraint ck_contest_draw_frozen
        check (num_nonnulls(frozen, record_seq, record_hash) = case when (snapshot ->> 'method')::int = 1 then 0 else 3 end);
comment on column contest_draw.record_hash is '公布种子摘要的那条审计记录的散列，抽取方法 2 起与种子一起决定抽取';

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

-- Codes as they are compared: without width, case, blanks and hyphens (CodeText); most are stored so.
create function plain_code(code text) returns text
    language sql immutable parallel safe as
$$
    select case when code ~ '^[0-9A-Z]+$' then code
        else nullif(upper(regexp_replace(plain_name(code), '[-\u058a\u2010-\u2015\u2e3a\u2e3b]', '', 'g')), '') end
$$;
