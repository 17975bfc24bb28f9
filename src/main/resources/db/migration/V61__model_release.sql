-- Every set of models, tables and forms that was ever in force; the contents stand with the engine's deployments.
create table kexie.model_release (
    number        integer     not null,
    deployment_id text        not null,
    released_at   timestamptz not null,
    released_by   text        not null,
    origin        text        not null,
    note          text,
    deleted_at    timestamptz,
    constraint pk_model_release primary key (number),
    constraint uq_model_release_deployment unique (deployment_id),
    constraint ck_model_release_number check (number > 0),
    constraint ck_model_release_origin check (origin in ('JAR', 'DEPLOYED', 'RESTORED'))
);

create table kexie.model_release_file (
    number integer not null,
    name   text    not null,
    digest text    not null,
    constraint pk_model_release_file primary key (number, name),
    constraint fk_model_release_file_release foreign key (number) references kexie.model_release (number),
    constraint ck_model_release_file_digest check (digest ~ '^[0-9a-f]{64}$')
);

-- What the jar brought when it was last merged: the base against which both sides changed.
create table kexie.model_jar_file (
    name   text not null,
    digest text not null,
    constraint pk_model_jar_file primary key (name)
);
