-- 事项: what was applied for in a case of a procedure declared in files, and under which edition.
create table kexie.matter_case (
    case_no       text not null,
    definition_id text not null,
    application   text not null,
    constraint pk_matter_case primary key (case_no),
    constraint fk_matter_case_case foreign key (case_no) references kexie.case_file (case_no)
);

comment on column kexie.matter_case.definition_id is '流程定义，即案件提交时的版本；表单、规则表和文书随它所属的部署';
comment on column kexie.matter_case.application is '申请表（JSON），加密';

-- What staff filled in and the form says to keep.
create table kexie.matter_answer (
    id          bigint      not null generated always as identity,
    case_no     text        not null,
    step        text        not null,
    step_text   text        not null,
    field       text        not null,
    label       text        not null,
    value       text        not null,
    answered_at timestamptz not null,
    constraint pk_matter_answer primary key (id),
    constraint uq_matter_answer unique (case_no, step, field, answered_at),
    constraint fk_matter_answer_case foreign key (case_no) references kexie.matter_case (case_no)
);

comment on column kexie.matter_answer.value is '填写的内容，加密';

-- What the applicant handed in later.
create table kexie.matter_paper (
    case_no      text        not null,
    form         text        not null,
    no           integer     not null,
    content      text        not null,
    submitted_at timestamptz not null,
    constraint pk_matter_paper primary key (case_no, form, no),
    constraint fk_matter_paper_case foreign key (case_no) references kexie.matter_case (case_no),
    constraint ck_matter_paper_no check (no > 0)
);

comment on column kexie.matter_paper.content is '提交的内容（JSON），加密';
