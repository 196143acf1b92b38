package io.taopu.assistant.knowledge;

/** What a document is; the lower-case name is the value in metadata and in the API. */
public enum DocumentKind {
    PARCEL_SHEET,
    POLICY,
    GUIDE,
    FAQ;

    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind of that wire name. */
    public static DocumentKind of(String wireName) {
        return valueOf(wireName.toUpperCase(java.util.Locale.ROOT));
    }
}
