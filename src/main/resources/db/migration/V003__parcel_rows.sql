CREATE TABLE parcel_row (
    version_id varchar(200) NOT NULL,
    position   integer      NOT NULL,
    code       varchar(100) NOT NULL,
    content    text         NOT NULL,
    PRIMARY KEY (version_id, position)
);
