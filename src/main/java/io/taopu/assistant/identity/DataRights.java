package io.taopu.assistant.identity;

import io.taopu.assistant.identity.spi.PersonalDataHolder;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A visitor's rights over their data: a copy of it, and its deletion, in every module that keeps any. */
@Service
public class DataRights {

    private final List<PersonalDataHolder> holders;
    private final JdbcVisitors visitors;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DataRights(
            List<PersonalDataHolder> holders,
            JdbcVisitors visitors,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.holders = List.copyOf(holders);
        this.visitors = visitors;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** A copy of a visitor's data by section. */
    public record Export(String visitorId, Instant exportedAt, Map<String, Object> data) {}

    /** Proof of an erasure; names nobody. */
    public record Receipt(String receiptId, Instant erasedAt, Map<String, Integer> counts) {}

    @Transactional(readOnly = true)
    public Export export(VisitorId visitor) {
        Map<String, Object> data = new LinkedHashMap<>();
        holders.forEach(holder -> data.put(holder.section(), holder.export(visitor)));
        return new Export(visitor.value(), clock.instant(), data);
    }

    /** Deletes everything in one transaction; the visitor's tokens are worthless from then on. */
    @Transactional
    public Receipt erase(VisitorId visitor) {
        Map<String, Integer> counts = new TreeMap<>();
        holders.forEach(holder -> counts.putAll(holder.erase(visitor)));
        Receipt receipt = new Receipt(ids.next(), clock.instant(), counts);
        visitors.recordErasure(receipt.receiptId(), receipt.erasedAt());
        events.publishEvent(new VisitorErased(visitor, receipt.receiptId(), receipt.erasedAt()));
        return receipt;
    }
}
