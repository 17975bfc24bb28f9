-- 公众页面: what people search the 名录 of associations by.

alter table association add column search_key text not null default '';
update association
set search_key = lower(regexp_replace(normalize(association_no || name || enterprise_name, nfkc), '\s', '', 'g'));
comment on column association.search_key is '编号、名称和企业名称的统一键，用于查找';
