package io.taopu.assistant.knowledge.segment;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts one document. Used once. */
final class Segmenting {

    private static final Pattern CLAUSE = Pattern.compile(
            "^(第[一二三四五六七八九十百零〇\\d]+条(?:之[一二三四五六七八九十]+)?|(?:Article|Section)\\s+\\d+[A-Za-z]?)[\\s：:.]*(?=\\S)");
    private static final Pattern INTRODUCES =
            Pattern.compile(".*(?:[：:]|如下|as follows|the following)[。.]?$", Pattern.DOTALL);
    private static final Pattern ANSWER_MARK = Pattern.compile("^(?:答|A\\d*|回答)\\s*[：:.、]\\s*");
    private static final Pattern LAST_SENTENCE = Pattern.compile("(?<=[。！？；])(?=[^。！？；]+$)|(?<=[.;!?] )(?=[^.;!?]+$)");
    private static final int SHORT = 40;
    private static final int LONGEST_INTRODUCTION = 160;

    private final VersionId version;
    private final List<Block> blocks;
    private final Lengths lengths;
    private final HeadingPath path;
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private @Nullable Integer heldPage;
    private @Nullable String clause;

    Segmenting(VersionId version, DocumentText document) {
        this.version = version;
        this.blocks = document.blocks();
        this.lengths = Lengths.of(document);
        this.path = new HeadingPath(blocks);
    }

    List<Segment> run() {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Heading heading -> {
                    release();
                    clause = null;
                    path.enter(heading);
                }
                case Block.Paragraph paragraph ->
                    paragraph(paragraph, i + 1 < blocks.size() ? blocks.get(i + 1) : null);
                case Block.ItemList list -> list(list);
                case Block.Table table -> table(table);
            }
        }
        release();
        return List.copyOf(segments);
    }

    private void paragraph(Block.Paragraph paragraph, @Nullable Block next) {
        String text =
                path.underQuestion() ? ANSWER_MARK.matcher(paragraph.text()).replaceFirst("") : paragraph.text();
        var clauseMark = CLAUSE.matcher(text);
        if (clauseMark.find()) {
            release();
            clause = clauseMark.group(1);
        }
        boolean joins = text.length() <= SHORT && heldLength() + text.length() <= lengths.merged() && clause == null;
        boolean allShort = held.stream().allMatch(line -> line.length() <= SHORT);
        if (!(joins && allShort)) {
            release();
        }
        if (held.isEmpty()) {
            heldPage = paragraph.page();
        }
        held.add(text);
        if (next instanceof Block.ItemList && INTRODUCES.matcher(text).matches()) {
            return;
        }
        if (text.length() > SHORT || clause != null) {
            release();
        }
    }

    private int heldLength() {
        return held.stream().mapToInt(String::length).sum();
    }

    /** Writes the paragraphs held back, short lines that follow one another as one segment. */
    private void release() {
        if (!held.isEmpty()) {
            String text = String.join("\n", held);
            held.clear();
            for (String piece : Pieces.of(text, lengths.prose())) {
                add(path.underQuestion() ? SegmentKind.QUESTION_ANSWER : SegmentKind.PROSE, heldPage, piece);
            }
        }
    }

    private void list(Block.ItemList list) {
        String introduction = introduction();
        var items = list.items().stream()
                .map(item -> "- " + item.text().replace('\n', ' '))
                .toList();
        if (introduction.isEmpty()) {
            items.forEach(item -> Pieces.of(item.substring(2), lengths.prose())
                    .forEach(piece -> add(SegmentKind.PROSE, list.page(), piece)));
            return;
        }
        var lines = new ArrayList<String>();
        int length = introduction.length();
        for (String item : items) {
            if (!lines.isEmpty() && length + item.length() > lengths.list()) {
                add(SegmentKind.LIST, list.page(), introduction + "\n" + String.join("\n", lines));
                lines.clear();
                length = introduction.length();
            }
            lines.add(item);
            length += item.length() + 1;
        }
        add(SegmentKind.LIST, list.page(), introduction + "\n" + String.join("\n", lines));
    }

    /** The line that introduces a list: the end of the paragraph before it, else the heading; empty when there is neither. */
    private String introduction() {
        String last = held.isEmpty() ? "" : held.getLast();
        if (INTRODUCES.matcher(last).matches()) {
            held.removeLast();
            String[] parts = last.length() > LONGEST_INTRODUCTION ? LAST_SENTENCE.split(last, 2) : new String[] {last};
            if (parts.length == 2) {
                held.add(parts[0].strip());
            }
            release();
            return parts[parts.length - 1].strip().replace('\n', ' ');
        }
        release();
        return path.texts().isEmpty() ? "" : path.texts().getLast();
    }

    private void table(Block.Table table) {
        release();
        String sheet = table.grid().name();
        for (var line : new TableRows(table).lines()) {
            if (line.tabular()) {
                for (String piece : rowPieces(line.text())) {
                    add(SegmentKind.TABLE_ROW, table.page(), sheet, line.row(), piece);
                }
            } else {
                for (String piece : Pieces.of(line.text(), lengths.prose())) {
                    add(SegmentKind.PROSE, table.page(), sheet, line.row(), piece);
                }
            }
        }
    }

    /** A row too long for one segment is cut between cells; its first cell names the row in every piece. */
    private List<String> rowPieces(String row) {
        if (row.length() <= lengths.row()) {
            return List.of(row);
        }
        var pieces = new ArrayList<String>();
        String[] cells = row.split("; ");
        String first = cells[0].length() > SHORT * 2 ? "" : cells[0];
        var piece = new StringBuilder(cells[0]);
        for (int i = 1; i < cells.length; i++) {
            if (piece.length() + cells[i].length() > lengths.row()) {
                pieces.add(piece.toString());
                piece = new StringBuilder(first);
            }
            piece.append(piece.isEmpty() ? "" : "; ").append(cells[i]);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private void add(SegmentKind kind, @Nullable Integer page, String text) {
        add(kind, page, null, null, text);
    }

    private void add(
            SegmentKind kind, @Nullable Integer page, @Nullable String sheet, @Nullable Integer row, String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return;
        }
        var headings = new ArrayList<>(path.texts());
        if (clause != null && row == null) {
            headings.add(clause);
        }
        int ordinal = segments.size();
        var id = new SegmentId("%s-%04d".formatted(version.value(), ordinal).toLowerCase(Locale.ROOT));
        segments.add(new Segment(id, version, ordinal, kind, headings, page, sheet, row, plain));
    }
}
