-- 补正前后: what an answer to a correction changed, beside the reason it was asked for.

alter table case_correction add column amendment text;

comment on column case_correction.amendment is '补正前后的内容，加密；材料的看各版本';
