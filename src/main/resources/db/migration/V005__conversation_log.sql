create table conversation (
    id varchar(36) primary key,
    visitor_id varchar(36) not null,
    channel varchar(16) not null,
    locale varchar(16) not null,
    status varchar(16) not null,
    owner_epoch bigint not null,
    last_seq bigint not null,
    boundary_seq bigint not null,
    officer_id varchar(36),
    officer_name varchar(200),
    page varchar(2048),
    parcel_code varchar(64),
    rating_score int,
    rating_comment varchar(8192),
    rated_at timestamp with time zone,
    read_by_visitor bigint not null,
    read_by_officer bigint not null,
    resolved_at timestamp with time zone,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null
);
create index conversation_by_visitor on conversation (visitor_id, created_at, id);

create table message (
    conversation_id varchar(36) not null,
    seq bigint not null,
    id varchar(36) not null,
    role varchar(16) not null,
    sender varchar(36) not null,
    created_at timestamp with time zone not null,
    locale varchar(16) not null,
    body varchar(1000000) not null,
    client_message_id varchar(200),
    in_reply_to varchar(36),
    author varchar(200),
    activity varchar(16),
    as_of date,
    outcome varchar(16),
    answer varchar(1000000),
    focus varchar(1000000),
    primary key (conversation_id, seq),
    constraint message_id_once unique (id),
    constraint message_client_id_once unique (conversation_id, sender, client_message_id),
    constraint message_one_reply unique (conversation_id, in_reply_to)
);

create table turn (
    message_id varchar(36) primary key,
    conversation_id varchar(36) not null,
    seq bigint not null,
    owner_epoch bigint not null,
    state varchar(16) not null,
    lease_holder varchar(36) not null,
    lease_until timestamp with time zone not null,
    attempts int not null,
    draft varchar(1000000)
);
create index turn_by_conversation on turn (conversation_id, state, seq);
create index turn_by_lease on turn (state, lease_until);

create table handoff (
    id varchar(36) primary key,
    conversation_id varchar(36) not null,
    reason varchar(32) not null,
    status varchar(16) not null,
    summary varchar(8192),
    contact_id varchar(36),
    officer_id varchar(36),
    officer_name varchar(200),
    queued_at timestamp with time zone not null,
    assigned_at timestamp with time zone,
    ended_at timestamp with time zone
);
create index handoff_by_conversation on handoff (conversation_id, queued_at);
create index handoff_queue on handoff (status, queued_at, id);

create table message_feedback (
    message_id varchar(36) primary key,
    conversation_id varchar(36) not null,
    rating varchar(8) not null,
    remark varchar(8192),
    given_at timestamp with time zone not null
);
create index message_feedback_by_conversation on message_feedback (conversation_id);
