package io.taopu.assistant.knowledge.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes page numbers and the heads and feet that repeat from page to page out of the text. */
final class PdfFurniture {

    private static final float MARGIN = 0.09f;
    private static final String PAGE_NUMBER =
            "^[-—–·\\s]*\\d{1,4}[-—–·\\s]*$|^第\\s*\\d+\\s*页.{0,12}$|^\\d{1,4}\\s*/\\s*\\d{1,4}$|^(?i:page)\\s+\\d+.{0,10}$";

    private PdfFurniture() {}

    static List<PdfPage> removed(List<PdfPage> pages) {
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        for (PdfPage page : pages) {
            page.runs().stream().filter(run -> loose(page, run)).forEach(run -> pagesOf.computeIfAbsent(
                            key(run), key -> new HashSet<>())
                    .add(page.number()));
        }
        var cleaned = new ArrayList<PdfPage>();
        for (PdfPage page : pages) {
            var runs = page.runs().stream()
                    .filter(run -> !loose(page, run)
                            || keeps(page, run, pagesOf.getOrDefault(key(run), Set.of()), pages.size()))
                    .toList();
            cleaned.add(new PdfPage(page.number(), page.width(), page.height(), runs, page.rules()));
        }
        return cleaned;
    }

    /** A repeated head is text once, where it first stands. */
    private static boolean keeps(PdfPage page, PdfRun run, Set<Integer> on, int pages) {
        boolean pageNumber = run.text().matches(PAGE_NUMBER);
        boolean repeated = on.size() >= 2 && on.size() * 2 >= pages;
        boolean firstHead = run.y() < page.height() / 2
                && on.stream().mapToInt(Integer::intValue).min().orElseThrow() == page.number();
        return !pageNumber && (!repeated || firstHead);
    }

    /** In the margin and in no table. */
    private static boolean loose(PdfPage page, PdfRun run) {
        return inMargin(page, run) && PdfRuledTables.in(page).stream().noneMatch(table -> table.covers(run));
    }

    private static boolean inMargin(PdfPage page, PdfRun run) {
        return run.y() < page.height() * MARGIN || run.y() > page.height() * (1 - MARGIN);
    }

    private static String key(PdfRun run) {
        return run.text().replaceAll("\\d+", "#");
    }
}
