package io.taopu.assistant.ingestion.metadata;

import io.taopu.assistant.knowledge.Block;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the title of a document. */
final class Titles {

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)^(?:untitled.*|无标题.*|未命名.*|文档\\s*\\d*|document\\s*\\d*|microsoft (?:word|excel|powerpoint).*|powerpoint (?:演示文稿|presentation)|presentation\\d*|工作簿\\d*|book\\d*|sheet\\d*|title|标题|.*\\.(?:docx?|xlsx?|pdf|wps|html?))$");
    private static final Pattern SITE = Pattern.compile("\\s*[-_|–—]\\s*[^-_|–—]{2,30}$");
    private static final Pattern LETTERHEAD = Pattern.compile(
            "^[\\p{IsHan}（） 、]{2,40}(?:人民政府|委员会|局|办公室|管委会|厅|中心|署|院)(?:文件)?$|^[（(]?[\\p{IsHan}]{1,14}\\s*[〔\\[（(]\\d{4}[〕\\])）]\\s*第?\\d+号[）)]?$");
    private static final Pattern RULE =
            Pattern.compile("^关于.{4,}|.{4,}(?:办法|规定|细则|通知|意见|措施|条例|公告|方案|答复|指南|决定|政策)(?:[（(].{1,12}[）)])?$");
    private static final int LONGEST_LINE = 80;
    private static final int HEAD = 6;

    private Titles() {}

    static String best(
            @Nullable String sidecar,
            @Nullable String frontMatter,
            @Nullable String property,
            List<Block> blocks,
            String path) {
        if (sidecar != null || frontMatter != null) {
            return sidecar != null ? sidecar : Objects.requireNonNull(frontMatter);
        }
        var own = own(blocks);
        if (property == null
                || property.length() < 2
                || NO_TITLE.matcher(property).matches()) {
            return own.orElseGet(() -> stem(path));
        }
        boolean wraps = own.filter(title -> property.contains(title)).isPresent();
        return wraps ? own.get() : SITE.matcher(property).replaceFirst("");
    }

    static Origin origin(String title, Values values) {
        for (Origin origin : List.of(Origin.SIDECAR, Origin.FRONT_MATTER, Origin.PROPERTIES)) {
            if (title.equals(values.text(origin, "title"))) {
                return origin;
            }
        }
        return Origin.TEXT;
    }

    /** The first heading, else the first short line, else the title line of a sheet. */
    private static Optional<String> own(List<Block> blocks) {
        var head = blocks.subList(0, Math.min(HEAD, blocks.size()));
        return head.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(block -> ((Block.Heading) block).text())
                .filter(line -> !LETTERHEAD.matcher(line).matches())
                .findFirst()
                .or(() -> head.stream()
                        .map(Titles::line)
                        .filter(line -> RULE.matcher(line).matches())
                        .findFirst())
                .or(() -> head.stream()
                        .map(Titles::line)
                        .filter(line ->
                                !line.isEmpty() && !LETTERHEAD.matcher(line).matches())
                        .findFirst());
    }

    private static String line(Block block) {
        String text =
                switch (block) {
                    case Block.Heading heading -> heading.text();
                    case Block.Paragraph paragraph -> paragraph.text();
                    case Block.ItemList list -> "";
                    case Block.Table table -> {
                        var first = table.grid().rows().getFirst();
                        yield first.tabular()
                                ? ""
                                : first.cells().stream()
                                        .map(cell -> cell.text())
                                        .filter(cell -> !cell.isEmpty())
                                        .findFirst()
                                        .orElse("");
                    }
                };
        boolean sentence = text.matches("(?s).*[。；;].*|.*\\.$");
        return text.length() <= LONGEST_LINE && !text.contains("\n") && !sentence ? text : "";
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
