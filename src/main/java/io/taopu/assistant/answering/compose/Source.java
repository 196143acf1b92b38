package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Citation;

/**
 * A numbered source of a draft.
 *
 * @param citation the citation shown
 * @param evidence everything the source says: title, number, headings, text; what sentences must prove their facts by
 */
public record Source(Citation citation, String evidence) {}
