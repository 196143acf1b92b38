package io.taopu.assistant.knowledgefiles;

import java.util.List;
import java.util.stream.Collectors;

/** One block of the small Markdown subset the sources are written in. */
sealed interface Block {

    /** The block's visible words, one line per heading, paragraph, list item or table row. */
    String text();

    /** A heading; level 1 is the document's title. */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return String.join("\n", items);
        }
    }

    /** A table whose first row is the header. */
    record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return rows.stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"));
        }
    }
}
