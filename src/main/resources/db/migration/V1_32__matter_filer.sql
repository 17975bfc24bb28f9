-- Who of the staff filed a case for his body; he does not handle it.
alter table kexie.matter_case add column filed_by text;
comment on column kexie.matter_case.filed_by is '代本单位提交的工作人员的账号；企业和伙伴单位提交的为空';
