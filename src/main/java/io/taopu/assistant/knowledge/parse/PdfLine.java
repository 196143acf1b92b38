package io.taopu.assistant.knowledge.parse;

import java.util.List;

/** Runs on one baseline within one column of a page, from left to right. */
record PdfLine(List<PdfRun> runs) {

    PdfLine {
        runs = List.copyOf(runs);
    }

    float x0() {
        return runs.getFirst().x0();
    }

    float x1() {
        return runs.getLast().x1();
    }

    float y() {
        return runs.getFirst().y();
    }

    float size() {
        return (float) runs.stream().mapToDouble(PdfRun::size).max().orElseThrow();
    }

    boolean bold() {
        return runs.stream().allMatch(PdfRun::bold);
    }

    String text() {
        return runs.stream()
                .map(PdfRun::text)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }
}
