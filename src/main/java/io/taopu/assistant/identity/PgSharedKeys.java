package io.taopu.assistant.identity;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares this node's keys with those of the other nodes before it serves anybody: with another one, what one node has
 * signed or sealed the next could not read. The first node sets them.
 */
final class PgSharedKeys implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final List<NodeKey> keys;

    PgSharedKeys(JdbcClient jdbc, List<NodeKey> keys) {
        this.jdbc = jdbc;
        this.keys = List.copyOf(keys);
    }

    /** @throws KeysDifferException when one differs */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> different =
                keys.stream().filter(key -> !same(key)).map(NodeKey::name).toList();
        if (!different.isEmpty()) {
            throw new KeysDifferException(different);
        }
    }

    private boolean same(NodeKey key) {
        jdbc.sql("insert into shared_key (name, witness) values (:name, :witness) on conflict do nothing")
                .param("name", key.name())
                .param("witness", key.witness())
                .update();
        return jdbc.sql("select witness from shared_key where name = :name")
                .param("name", key.name())
                .query(String.class)
                .single()
                .equals(key.witness());
    }
}
