package io.taopu.assistant.knowledge;

/** Identity of a document across its versions: the id in its metadata, else document number and language, else its path. */
public record DocumentId(String value) {
    public DocumentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank DocumentId");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
