-- Every set of models, tables and forms that was ever in force; the contents stand with the engine's deployments.

create table model_release (
    number        integer     not null constraint pk_model_release primary key
        constraint ck_model_release_number check (number > 0),
    deployment_id text        not null constraint uq_model_release_deployment unique,
    released_at   timestamptz not null,
    released_by   text        not null,
    origin        text        not null constraint ck_model_release_origin
        check (origin in ('JAR', 'DEPLOYED', 'RESTORED')),
    note          text,
    deleted_at    timestamptz
);

create table model_release_file (
    number integer not null constraint fk_model_release_file_release references model_release,
    name   text    not null,
    digest text    not null constraint ck_model_release_file_digest check (digest ~ '^[0-9a-f]{64}$'),
    constraint pk_model_release_file primary key (number, name)
);

-- What the jar brought when it was last merged: the base against which both sides changed.
create table model_jar_file (
    name   text not null constraint pk_model_jar_file primary key,
    digest text not null
);
