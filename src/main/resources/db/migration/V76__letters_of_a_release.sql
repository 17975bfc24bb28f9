-- A kind of paper is what its letter declares; what it was called when it was issued never changes.
alter table official_document add column kind_text text;
update official_document set kind_text = case kind
    when 'ACCEPTANCE_NOTICE' then '受理通知书'
    when 'CORRECTION_NOTICE' then '补正通知书'
    when 'NON_ACCEPTANCE_NOTICE' then '不予受理通知书'
    when 'APPROVAL' then '批复'
    when 'REJECTION' then '不予批准决定'
    when 'FILING_RECEIPT' then '备案回执'
    when 'ADMISSION_NOTICE' then '入会通知书'
    when 'NON_ADMISSION_NOTICE' then '不予入会通知书'
    when 'MEMBER_CARD' then '会员证'
    when 'REMOVAL_DECISION' then '除名决定'
    when 'COMMENDATION' then '表彰决定'
    when 'CERTIFICATE' then '证书'
    else kind end;
alter table official_document alter column kind_text set not null;
comment on column official_document.kind_text is '印发时该种文书的名称';

alter table document_template add column released boolean not null default false;
comment on column document_template.released is '是否随流程模型的版次发布；这样的模板只能填入内容';
