-- What the last scan knew of each path of the knowledge folder, so that only changes are acted upon.
CREATE TABLE ingestion_path (
    path           varchar(2000) NOT NULL PRIMARY KEY,
    content_hash   varchar(64)   NOT NULL,
    reader_version integer       NOT NULL,
    result         varchar(16)   NOT NULL,
    problems       varchar(200000) NOT NULL,
    origins        varchar(8000) NOT NULL
);
