-- 评奖和表彰.

-- How the office last wanted ties and empty grades treated; a ranking made anew keeps to it.
create table contest_award_choice (
    contest_no           text    not null constraint pk_contest_award_choice primary key
        constraint fk_contest_award_choice_contest references contest,
    excluded_at_boundary boolean not null,
    empty_grades         text[]  not null
);

-- Awards as they were last made public, and the certificates they led to.
create table contest_award (
    contest_no     text not null constraint fk_contest_award_contest references contest,
    entry_no       text not null constraint fk_contest_award_entry references contest_entry,
    grade          text not null,
    certificate_id text,
    revoked_at     timestamptz,
    revoked_reason text,
    constraint pk_contest_award primary key (contest_no, entry_no),
    constraint ck_contest_award_revoked
        check (num_nulls(revoked_at, revoked_reason) in (0, 2) and (revoked_at is null or certificate_id is not null))
);
