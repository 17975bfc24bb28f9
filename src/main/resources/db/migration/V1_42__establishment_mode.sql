-- 规则建议的组建方式随时由规则算出，审查提示就是这样算的；记下来的这一列从来没有读过
alter table establishment drop column organisation_mode;
