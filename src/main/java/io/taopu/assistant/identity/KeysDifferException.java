package io.taopu.assistant.identity;

import java.util.List;

/** This node has other keys than those that the nodes of its database have used so far. */
public final class KeysDifferException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> names;

    KeysDifferException(List<String> names) {
        super("keys that differ from those of the other nodes: " + String.join(", ", names));
        this.names = List.copyOf(names);
    }

    /** Names of the keys. */
    public List<String> names() {
        return names;
    }
}
