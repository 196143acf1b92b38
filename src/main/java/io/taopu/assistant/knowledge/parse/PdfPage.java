package io.taopu.assistant.knowledge.parse;

import java.util.List;

/** What is drawn on one page: runs of text from top to bottom and left to right, and straight rules. */
record PdfPage(int number, float width, float height, List<PdfRun> runs, List<PdfRule> rules) {}
