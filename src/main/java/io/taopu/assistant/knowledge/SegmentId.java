package io.taopu.assistant.knowledge;

/** Identity of one citable segment of a version. */
public record SegmentId(String value) {
    public SegmentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank SegmentId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
