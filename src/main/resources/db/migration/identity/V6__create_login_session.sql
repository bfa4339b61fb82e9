create table identity.login_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index login_session_expiry on identity.login_session (expiry_time);
create index login_session_principal on identity.login_session (principal_name);

create table identity.login_session_attributes (
    session_primary_id char(36) not null references identity.login_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
