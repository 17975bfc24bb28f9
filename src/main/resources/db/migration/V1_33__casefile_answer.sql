-- What staff filled in and the form says to keep is kept for the cases of every procedure, not of matters alone.
-- What earlier versions sealed there is bound to that table and cannot be read in another; nothing of it has been released.
drop table kexie.matter_answer;

create table kexie.case_answer (
    id          bigint      not null generated always as identity,
    case_no     text        not null,
    step        text        not null,
    step_text   text        not null,
    field       text        not null,
    label       text        not null,
    value       text        not null,
    answered_at timestamptz not null,
    constraint pk_case_answer primary key (id),
    constraint uq_case_answer unique (case_no, step, field, answered_at),
    constraint fk_case_answer_case_file foreign key (case_no) references kexie.case_file (case_no)
);

comment on column kexie.case_answer.value is '填写的内容，加密';

-- The deadline knows of its extension, the case of the body that was asked, the answers of the adviser, the 批复 of its day.
alter table kexie.establishment
    drop column co_opinion_body,
    drop column adviser,
    drop column extended,
    drop column approved_on;
