package io.taopu.assistant.retrieval.words;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.language.Sentences;
import java.util.List;

/** The sentences of a segment: of a table row the row, of a list its lines. */
public final class SegmentSentences {

    private SegmentSentences() {}

    public static List<String> of(Segment segment) {
        if (segment.kind() == SegmentKind.TABLE_ROW) {
            return segment.text().isBlank() ? List.of() : List.of(segment.text().strip());
        }
        if (segment.kind() == SegmentKind.LIST) {
            return segment.text()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return Sentences.of(segment.text());
    }
}
