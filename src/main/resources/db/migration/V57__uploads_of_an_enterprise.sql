-- How much an enterprise has uploaded is asked before each upload.

create index ix_attachment_credit_code on attachment (credit_code);
