-- 抽取评审专家: conflicts of interest, draws, and the score sheets they make.

-- Names as they are compared: without spaces, middle dots and case.
create function plain_name(name text) returns text
    language sql immutable parallel safe as
$$
    select lower(translate(name, E' \u3000\u00a0\u00b7\u2022\u30fb\t', ''))
$$;
create index ix_contest_entry_member_plain_name on contest_entry_member (plain_name(name));

create table contest_conflict (
    contest_no text        not null constraint fk_contest_conflict_contest references contest,
    entry_no   text        not null constraint fk_contest_conflict_entry references contest_entry,
    judge_no   integer     not null,
    kind       text        not null constraint ck_contest_conflict_kind check (kind ~ '^[A-Z][A-Z_]*$'),
    reason     text        not null,
    at         timestamptz not null,
    constraint pk_contest_conflict primary key (entry_no, judge_no, kind),
    constraint fk_contest_conflict_judge foreign key (contest_no, judge_no) references contest_judge
);
create index ix_contest_conflict_contest on contest_conflict (contest_no, judge_no);

create table contest_draw (
    contest_no   text        not null constraint fk_contest_draw_contest references contest,
    stage        integer     not null,
    seed         text        not null,
    rule_version text        not null,
    snapshot     jsonb       not null,
    drawn_at     timestamptz not null,
    constraint pk_contest_draw primary key (contest_no, stage)
);
comment on column contest_draw.snapshot is '抽取时的专家库（代号）、作品、回避和每件作品的专家数；与种子一起足以重演抽取';

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
    origin       text        not null constraint ck_score_sheet_origin check (origin in ('DRAW', 'REPLACEMENT', 'DIVERGENCE')),
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
