package io.taopu.assistant.knowledge.web;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.knowledge.web.DocumentView.SectionView;
import java.util.ArrayList;
import java.util.List;

/** Puts segments back together: those under one heading are one section, a row of a sheet is one by itself. */
final class Sections {

    private Sections() {}

    static List<SectionView> of(List<Segment> segments) {
        var sections = new ArrayList<SectionView>();
        var group = new ArrayList<Segment>();
        for (Segment segment : segments) {
            if (!group.isEmpty() && !together(group.getLast(), segment)) {
                sections.add(section(group));
                group.clear();
            }
            group.add(segment);
        }
        if (!group.isEmpty()) {
            sections.add(section(group));
        }
        return sections;
    }

    private static boolean together(Segment earlier, Segment later) {
        boolean rows = earlier.sheet() != null || later.sheet() != null || earlier.row() != null && later.row() != null;
        return rows
                ? earlier.row() != null
                        && earlier.row().equals(later.row())
                        && earlier.headings().equals(later.headings())
                : earlier.headings().equals(later.headings()) && (earlier.row() == null) == (later.row() == null);
    }

    private static SectionView section(List<Segment> group) {
        var first = group.getFirst();
        var lines = new ArrayList<String>();
        String introduction = "";
        for (Segment segment : group) {
            String text = segment.text();
            boolean goesOn = segment.kind() == SegmentKind.LIST
                    && !introduction.isEmpty()
                    && text.startsWith(introduction + "\n");
            lines.add(goesOn ? text.substring(introduction.length() + 1) : text);
            introduction = segment.kind() == SegmentKind.LIST
                    ? text.lines().findFirst().orElse("")
                    : "";
        }
        String heading = first.headings().isEmpty() ? first.sheet() : first.section();
        return new SectionView(
                first.id().value(), heading, first.page(), first.sheet(), first.row(), String.join("\n", lines));
    }
}
