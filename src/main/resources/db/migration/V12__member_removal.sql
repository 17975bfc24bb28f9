-- 除名: who is to be removed and why; what was said and voted stands in the case.

create table member_removal (
    case_no        text    not null constraint pk_member_removal primary key
        constraint fk_member_removal_case_file references case_file,
    version        integer not null,
    association_no text    not null constraint fk_member_removal_association references association,
    member_no      text    not null constraint fk_member_removal_member references member,
    reason         text    not null,
    open           boolean not null
);
create unique index uq_member_removal_open on member_removal (member_no) where open;
