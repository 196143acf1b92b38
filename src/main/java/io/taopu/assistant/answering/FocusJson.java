package io.taopu.assistant.answering;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.taopu.assistant.parcel.ParcelQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What an answer was about, kept with it as JSON so that any node can resolve "it" in the next question. What a later
 * version cannot read any more counts as not kept. Thread-safe.
 */
public class FocusJson {

    private static final Logger LOG = LoggerFactory.getLogger(FocusJson.class);

    private final JsonMapper json;

    public FocusJson() {
        SimpleModule kinds = new SimpleModule();
        kinds.setMixInAnnotation(ParcelQuery.Condition.class, Kinds.class);
        json = JsonMapper.builder()
                .addModule(kinds)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinds {}

    public String write(Focus focus) {
        return json.writeValueAsString(focus);
    }

    /** The focus, or null when none is stored or it cannot be read any more. */
    public @Nullable Focus read(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        try {
            return json.readValue(stored, Focus.class);
        } catch (JacksonException e) {
            LOG.warn("event=focus_unreadable kind={}", e.getClass().getSimpleName());
            return null;
        }
    }
}
