package io.taopu.assistant.identity;

import io.taopu.assistant.identity.spi.PersonalDataHolder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module itself keeps about a visitor. Erased last, so that an interrupted erasure can be asked for again. */
@Component
@Order
class VisitorData implements PersonalDataHolder {

    private final JdbcVisitors visitors;
    private final Contacts contacts;

    VisitorData(JdbcVisitors visitors, Contacts contacts) {
        this.visitors = visitors;
        this.contacts = contacts;
    }

    @Override
    public String section() {
        return "identity";
    }

    @Override
    public Object export(VisitorId visitor) {
        Map<String, Object> data = new LinkedHashMap<>();
        visitors.find(visitor).ifPresent(found -> {
            data.put("locale", found.locale());
            data.put("channel", found.channel().wireName());
            data.put("createdAt", found.createdAt());
            if (found.siteSubject() != null) {
                data.put("siteSubject", found.siteSubject());
            }
        });
        data.put("contacts", contacts.listOf(visitor));
        return data;
    }

    @Override
    public Map<String, Integer> erase(VisitorId visitor) {
        int kept = contacts.erase(visitor);
        return Map.of("contacts", kept, "visitors", visitors.delete(visitor));
    }
}
