-- 名次: every ranking that was made stays as it was.

create table contest_judge_scale (
    contest_no text            not null,
    stage      integer         not null,
    judge_no   integer         not null,
    base       numeric(20, 12) not null,
    mean       numeric(20, 12) not null,
    factor     numeric(20, 12) not null,
    constraint pk_contest_judge_scale primary key (contest_no, stage, judge_no),
    constraint fk_contest_judge_scale_judge foreign key (contest_no, judge_no) references contest_judge
);
comment on table contest_judge_scale is '标准分校正的常数，仅在前提成立时有；计入的总分 = base + (总分 - mean) × factor，保留四位小数，限于 0 至 100';

-- A judge's total as it counts, and its place among those of the work: the lowest first, equal ones by pseudonym.
create view contest_counted_sheet as
select s.contest_no, s.stage, s.entry_no, s.judge_no, s.pseudonym, s.origin, s.total, s.counted,
       count(*) over (partition by s.contest_no, s.stage, s.entry_no) as sheets,
       row_number() over (partition by s.contest_no, s.stage, s.entry_no
                          order by s.counted, s.pseudonym collate "C") as place
from (
    select sheet.contest_no, sheet.stage, sheet.entry_no, sheet.judge_no, judge.pseudonym, sheet.origin, sheet.total,
           case when scale.judge_no is null then sheet.total
                else least(100, greatest(0, round(scale.base + (sheet.total - scale.mean) * scale.factor, 4)))
           end as counted
    from score_sheet sheet
    join contest_judge judge on judge.contest_no = sheet.contest_no and judge.judge_no = sheet.judge_no
    left join contest_judge_scale scale on scale.contest_no = sheet.contest_no and scale.stage = sheet.stage
        and scale.judge_no = sheet.judge_no
    where sheet.state = 'SUBMITTED'
) s;

create table contest_divergence (
    contest_no  text          not null constraint fk_contest_divergence_contest references contest,
    stage       integer       not null,
    entry_no    text          not null constraint fk_contest_divergence_entry references contest_entry,
    spread      numeric(7, 4) not null,
    judge_found boolean       not null,
    at          timestamptz   not null,
    constraint pk_contest_divergence primary key (contest_no, stage, entry_no)
);
comment on table contest_divergence is '分差超过上限的作品，每件每阶段只增派一次';

create table contest_stage_result (
    contest_no     text            not null constraint fk_contest_stage_result_contest references contest,
    stage          integer         not null,
    entry_no       text            not null constraint fk_contest_stage_result_entry references contest_entry,
    sheets         integer         not null constraint ck_contest_stage_result_sheets check (sheets > 0),
    mean           numeric(20, 12) not null,
    untrimmed_mean numeric(20, 12) not null,
    score          numeric(5, 2)   not null,
    lowest         numeric(7, 4)   not null,
    highest        numeric(7, 4)   not null,
    counted_sum    numeric(12, 4)  not null,
    criterion_sums numeric[]       not null,
    advanced       boolean         not null,
    constraint pk_contest_stage_result primary key (contest_no, stage, entry_no)
);
comment on column contest_stage_result.criterion_sums is '各指标得分之和，按权重从大到小、权重相同按公布次序';

create table contest_stage_note (
    contest_no text    not null constraint fk_contest_stage_note_contest references contest,
    stage      integer not null,
    position   integer not null,
    text       text    not null,
    constraint pk_contest_stage_note primary key (contest_no, stage, position)
);

create table contest_ranking (
    contest_no           text        not null constraint fk_contest_ranking_contest references contest,
    revision             integer     not null,
    reason               text        not null,
    made_at              timestamptz not null,
    empty_grades         jsonb       not null default '[]',
    excluded_at_boundary boolean     not null default false,
    boundaries           jsonb       not null default '[]',
    notes                jsonb       not null default '[]',
    constraint pk_contest_ranking primary key (contest_no, revision)
);

create table contest_result (
    contest_no text          not null,
    revision   integer       not null,
    entry_no   text          not null constraint fk_contest_result_entry references contest_entry,
    score      numeric(5, 2) not null,
    rank       integer       not null,
    grade      text,
    note       text,
    constraint pk_contest_result primary key (contest_no, revision, entry_no),
    constraint fk_contest_result_ranking foreign key (contest_no, revision) references contest_ranking
);
create index ix_contest_result_rank on contest_result (contest_no, revision, rank, entry_no);
