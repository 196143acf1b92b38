-- What the nodes have counted together. Not logged: after a crash counting begins anew, and a count costs no disk write.
create unlogged table shared_limit (
    name text primary key,
    due_ms double precision not null default 0,
    taken_ms bigint[] not null default '{}',
    touched_ms bigint not null
);
create index shared_limit_touched on shared_limit (touched_ms);
