-- What a key of the nodes makes of a fixed text, so that a node with another key notices. It does not betray the key.
create table shared_key (
    name text primary key,
    witness text not null
);
