-- Links with which people of the applicant look at one case without an account. Only the digest of a link is kept.

create table progress_link (
    token_hash text        not null constraint pk_progress_link primary key,
    case_no    text        not null constraint fk_progress_link_case_file references case_file on delete cascade,
    expires_at timestamptz not null
);
create index ix_progress_link_case on progress_link (case_no);
create index ix_progress_link_expires on progress_link (expires_at);
