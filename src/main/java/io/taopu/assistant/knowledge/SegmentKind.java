package io.taopu.assistant.knowledge;

/** The shape of a segment's text. */
public enum SegmentKind {
    /** One or a few sentences of running text under a heading, or a clause with its article number. */
    PROSE,
    /** A first line that introduces, then one line for each item, each beginning with "- ". */
    LIST,
    /** One row of a table as "header: value; header: value". */
    TABLE_ROW,
    /** A question (the last heading) and its answer (the text). */
    QUESTION_ANSWER
}
