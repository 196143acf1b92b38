package io.taopu.assistant.conversation.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The implicit label of exported files that hold generated text (GB 45438-2025, metadata {@code AIGC}). */
record AigcLabel(
        @JsonProperty("Label") String label,
        @JsonProperty("ContentProducer") String contentProducer,
        @JsonProperty("ProduceID") String produceId,
        @JsonProperty("ReservedCode1") String reservedCode1,
        @JsonProperty("ContentPropagator") String contentPropagator,
        @JsonProperty("PropagateID") String propagateId,
        @JsonProperty("ReservedCode2") String reservedCode2) {

    private static final String CERTAINLY_GENERATED = "1";

    static AigcLabel of(String conversationId) {
        return new AigcLabel(CERTAINLY_GENERATED, "Taopu investor assistant", conversationId, "", "", "", "");
    }
}
