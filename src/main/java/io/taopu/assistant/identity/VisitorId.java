package io.taopu.assistant.identity;

/** Identity of an anonymous visitor. */
public record VisitorId(String value) {

    public VisitorId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank VisitorId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
