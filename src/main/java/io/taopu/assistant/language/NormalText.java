package io.taopu.assistant.language;

/**
 * A text in the form in which it is compared and searched.
 *
 * @param original the words as typed
 * @param text NFKC, simplified script, lower case, single spaces, known misspellings mended
 * @param language language and script of the original
 */
public record NormalText(String original, String text, Language language) {}
