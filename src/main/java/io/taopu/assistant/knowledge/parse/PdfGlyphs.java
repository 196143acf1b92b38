package io.taopu.assistant.knowledge.parse;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the letters of a page and groups them into runs. */
final class PdfGlyphs extends PDFTextStripper {

    private static final float SAME_LINE = 0.35f;
    private static final float WORD_GAP = 0.22f;
    private static final float SPACED_WORD_GAP = 0.5f;
    private static final float RUN_GAP = 1.5f;

    private final List<TextPosition> glyphs = new ArrayList<>();
    private List<PdfRule> uprights = List.of();
    private float wordGap = WORD_GAP;

    /** Runs of the page; a vertical rule always ends one. */
    List<PdfRun> runs(PDDocument document, int pageNumber, List<PdfRule> rules) throws IOException {
        glyphs.clear();
        uprights = rules.stream().filter(rule -> !rule.horizontal()).toList();
        setStartPage(pageNumber);
        setEndPage(pageNumber);
        setSuppressDuplicateOverlappingText(true);
        getText(document);
        boolean spaced =
                glyphs.stream().anyMatch(glyph -> glyph.getUnicode() != null && " ".equals(glyph.getUnicode()));
        wordGap = spaced ? SPACED_WORD_GAP : WORD_GAP;
        return lines().stream()
                .flatMap(line -> runs(line).stream())
                .filter(run -> !run.text().isBlank())
                .toList();
    }

    @Override
    protected void writePage() {
        charactersByArticle.forEach(article -> article.forEach(glyphs::add));
    }

    private List<List<TextPosition>> lines() {
        float direction = glyphs.stream()
                .collect(Collectors.groupingBy(TextPosition::getDir, Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(0f);
        var sorted = glyphs.stream()
                .filter(glyph -> glyph.getDir() == direction)
                .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                .toList();
        var lines = new ArrayList<List<TextPosition>>();
        float baseline = Float.NEGATIVE_INFINITY;
        for (TextPosition glyph : sorted) {
            if (lines.isEmpty() || glyph.getYDirAdj() - baseline > SAME_LINE * size(glyph)) {
                lines.add(new ArrayList<>());
                baseline = glyph.getYDirAdj();
            }
            lines.getLast().add(glyph);
        }
        return lines;
    }

    private List<PdfRun> runs(List<TextPosition> line) {
        line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        var runs = new ArrayList<PdfRun>();
        var current = new ArrayList<TextPosition>();
        for (TextPosition glyph : line) {
            if (glyph.getUnicode() == null || glyph.getUnicode().isEmpty() || (blank(glyph) && current.isEmpty())) {
                continue;
            }
            if (!blank(glyph) && !current.isEmpty() && parted(lastInked(current), glyph)) {
                runs.add(run(current));
                current.clear();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            runs.add(run(current));
        }
        return runs;
    }

    private static int lastInk(List<TextPosition> glyphs) {
        int last = glyphs.size() - 1;
        while (blank(glyphs.get(last))) {
            last--;
        }
        return last;
    }

    private static TextPosition lastInked(List<TextPosition> glyphs) {
        return glyphs.get(lastInk(glyphs));
    }

    private boolean parted(TextPosition left, TextPosition right) {
        float from = left.getXDirAdj() + left.getWidthDirAdj() / 2;
        float to = right.getXDirAdj() + right.getWidthDirAdj() / 2;
        float y = right.getYDirAdj() - size(right) * 0.35f;
        return gap(left, right) > RUN_GAP * size(right)
                || uprights.stream()
                        .anyMatch(rule -> rule.at() > from && rule.at() < to && rule.from() <= y && rule.to() >= y);
    }

    private static boolean blank(TextPosition glyph) {
        return glyph.getUnicode().isBlank();
    }

    private PdfRun run(List<TextPosition> spaced) {
        var glyphs = spaced.subList(0, lastInk(spaced) + 1);
        var text = new StringBuilder();
        TextPosition previous = null;
        int bold = 0;
        for (TextPosition glyph : glyphs) {
            if (previous != null && gap(previous, glyph) > wordGap * size(glyph) && !wide(previous, glyph)) {
                text.append(' ');
            }
            text.append(glyph.getUnicode());
            bold += bold(glyph) ? 1 : 0;
            previous = glyph;
        }
        var first = glyphs.getFirst();
        var last = glyphs.getLast();
        return new PdfRun(
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                glyphs.stream()
                        .map(PdfGlyphs::size)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                bold * 2 > glyphs.size(),
                Texts.tight(Texts.line(unradical(text.toString()))));
    }

    /** Some programs write radicals in place of the characters that look the same. */
    private static String unradical(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean alike = (character >= 0x2E80 && character <= 0x2FDF)
                    || (character >= 0xF900 && character <= 0xFAFF)
                    || (character >= 0xFB00 && character <= 0xFB06);
            plain.append(
                    alike
                            ? Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                            : Character.toString(character));
        });
        return plain.toString();
    }

    private static boolean wide(TextPosition one, TextPosition other) {
        return Texts.wide(one.getUnicode().codePointBefore(one.getUnicode().length()))
                && Texts.wide(other.getUnicode().codePointAt(0));
    }

    private static float gap(TextPosition left, TextPosition right) {
        return right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
    }

    private static float size(TextPosition glyph) {
        float size = Math.abs(glyph.getYScale());
        return size > 1 ? size : Math.max(glyph.getHeightDir(), 1);
    }

    private static boolean bold(TextPosition glyph) {
        String name = glyph.getFont() == null ? null : glyph.getFont().getName();
        if (name == null) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("bold") || lower.contains("heavy") || lower.contains("black") || lower.contains("simhei");
    }

    static float height(PDPage page) {
        boolean turned = page.getRotation() % 180 != 0;
        return turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    static float width(PDPage page) {
        boolean turned = page.getRotation() % 180 != 0;
        return turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
    }
}
