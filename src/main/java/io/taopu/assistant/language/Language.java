package io.taopu.assistant.language;

/** Language and script of a text. The API tag of each is what {@code locale} carries. */
public enum Language {
    ZH("zh"),
    ZH_HANT("zh-Hant"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** Whether the text is Chinese in either script. */
    public boolean chinese() {
        return this != EN;
    }
}
