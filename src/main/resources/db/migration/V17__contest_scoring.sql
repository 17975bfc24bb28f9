-- 评分: what a judge has given per criterion, saved as it is typed.

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

-- What is still waited for: asked with every submission, so it must not cost more the bigger the contest.
create index ix_score_sheet_assigned on score_sheet (contest_no, stage, judge_no) where state = 'ASSIGNED';

create function refuse_submitted_sheet_change() returns trigger
    language plpgsql as
$$
begin
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
               where s.contest_no = old.contest_no and s.stage = old.stage and s.judge_no = old.judge_no
                 and s.entry_no = old.entry_no and s.state = 'SUBMITTED') then
        raise exception '评分表提交后不能更改或者删除';
    end if;
    return coalesce(new, old);
end
$$;
create trigger tr_contest_score_submitted before update or delete on contest_score
    for each row execute function refuse_submitted_score_change();
