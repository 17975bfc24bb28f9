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
