-- A paper stays as it was issued; without a person it is rendered beside (ADR 0039).
create table document_rendering (
    document_id         uuid        not null constraint pk_document_rendering primary key
        constraint fk_document_rendering_document references official_document,
    content             text        not null,
    made_at             timestamptz not null,
    original_removed_at timestamptz
);
comment on table document_rendering is '文书的去标识化件；原件在 official_document 中保持印发时的原样';
comment on column document_rendering.content is '略去有关个人以后填入模板的内容（JSON），加密';
comment on column document_rendering.original_removed_at is '保存期限届满、原件中的个人信息删除的时间；此后只有去标识化件';
