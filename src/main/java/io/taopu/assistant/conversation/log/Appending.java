package io.taopu.assistant.conversation.log;

import io.taopu.assistant.identity.Ids;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a new message needs: an id, the time, and the worker that will see to its answer. */
@Component
record Appending(Ids ids, Worker worker) {

    String id() {
        return ids.next();
    }

    Instant now() {
        return worker.now();
    }
}
