package io.taopu.assistant.knowledge;

/** Identity of one immutable edition of a document. */
public record VersionId(String value) {
    public VersionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank VersionId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
