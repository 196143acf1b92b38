-- One row for each edition of a document. Which of them may be quoted on a day is computed from these rows.
CREATE TABLE knowledge_version (
    version_id      varchar(64)   NOT NULL PRIMARY KEY,
    document_id     varchar(400)  NOT NULL,
    state           varchar(16)   NOT NULL, -- staged, published or withdrawn; no CHECK: H2 loses it with the connection that made it
    title           varchar(2000) NOT NULL,
    document_number varchar(400),
    issuer          varchar(1000),
    kind            varchar(32)   NOT NULL,
    language        varchar(16)   NOT NULL,
    topics          varchar(1000) NOT NULL,
    effective_from  date,
    effective_to    date,
    supersedes      varchar(8000) NOT NULL,
    source          varchar(4000),
    as_of           varchar(16),
    confidence      varchar(1)    NOT NULL,
    demo            boolean       NOT NULL,
    not_published   boolean       NOT NULL,
    draft           boolean       NOT NULL,
    translation_of  varchar(400),
    path            varchar(2000) NOT NULL,
    content_hash    varchar(64)   NOT NULL,
    published_at    timestamp with time zone,
    published_seq   bigint
);
CREATE INDEX knowledge_version_document ON knowledge_version (document_id);
CREATE INDEX knowledge_version_path ON knowledge_version (path);

-- Originals in pieces, because one binary value is limited to 1 MB in the embedded database.
CREATE TABLE knowledge_original (
    version_id varchar(64) NOT NULL REFERENCES knowledge_version (version_id) ON DELETE CASCADE,
    piece      integer     NOT NULL,
    file_name  varchar(1000) NOT NULL,
    media_type varchar(200)  NOT NULL,
    content    bytea       NOT NULL,
    PRIMARY KEY (version_id, piece)
);

CREATE TABLE knowledge_segment (
    segment_id varchar(80)   NOT NULL PRIMARY KEY,
    version_id varchar(64)   NOT NULL REFERENCES knowledge_version (version_id) ON DELETE CASCADE,
    ordinal    integer       NOT NULL,
    kind       varchar(32)   NOT NULL,
    headings   varchar(8000) NOT NULL,
    page       integer,
    sheet      varchar(400),
    row_number integer,
    body       varchar(200000) NOT NULL
);
CREATE UNIQUE INDEX knowledge_segment_order ON knowledge_segment (version_id, ordinal);

-- Raised in every transaction that changes what is published; readers compare it to keep their snapshot.
CREATE TABLE knowledge_revision (
    id       integer NOT NULL PRIMARY KEY,
    revision bigint  NOT NULL
);
INSERT INTO knowledge_revision (id, revision) VALUES (1, 0);
