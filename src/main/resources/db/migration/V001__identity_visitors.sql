create table visitor (
    id varchar(36) primary key,
    locale varchar(16) not null,
    channel varchar(16) not null,
    site_subject varchar(512),
    created_at timestamp with time zone not null
);

create table visitor_contact (
    id varchar(36) primary key,
    visitor_id varchar(36) not null,
    consent_version varchar(32) not null,
    consented_at timestamp with time zone not null,
    sealed varchar(8000) not null
);
create index visitor_contact_by_visitor on visitor_contact (visitor_id);

create table erasure_receipt (
    id varchar(36) primary key,
    erased_at timestamp with time zone not null
);
