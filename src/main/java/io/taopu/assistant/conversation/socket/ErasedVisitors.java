package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.identity.VisitorErased;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears of erasures. A bean of its own, because the event registry wraps whoever listens to committed events. */
@Component
class ErasedVisitors {

    private final ChatEndpoint endpoint;

    ErasedVisitors(ChatEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @TransactionalEventListener
    void on(VisitorErased erased) {
        endpoint.expel(erased.visitor());
    }
}
