package io.taopu.assistant.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a document in reading order. */
public sealed interface Block {

    /** Page from 1 where the format has pages, else null. */
    @Nullable
    Integer page();

    /** A heading; level 1 is the outermost. */
    record Heading(int level, String text, @Nullable Integer page) implements Block {}

    /** Running text; lines that the author broke on purpose are separated by "\n". */
    record Paragraph(String text, @Nullable Integer page) implements Block {}

    /** A bullet or numbered list; numbers are part of the items' texts. */
    record ItemList(List<Item> items, @Nullable Integer page) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /** One item; depth 0 is the outermost. */
    record Item(int depth, String text) {}

    /**
     * A table.
     *
     * @param grid its cells
     * @param headerRows number of leading rows of the grid that the file marks as header; 0 when it marks none
     */
    record Table(Grid grid, int headerRows, @Nullable Integer page) implements Block {}
}
