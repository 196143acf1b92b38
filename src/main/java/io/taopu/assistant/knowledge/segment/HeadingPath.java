package io.taopu.assistant.knowledge.segment;

import io.taopu.assistant.knowledge.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The headings above the current block. The document's title is not among them. */
final class HeadingPath {

    private static final Pattern QUESTION = Pattern.compile(".*[？?]\\s*$|^(?:问|Q\\d*|问题\\d*)\\s*[：:.、].+");
    private static final Pattern QUESTION_MARK = Pattern.compile("^(?:问|Q\\d*|问题\\d*)\\s*[：:.、]\\s*");
    private static final int LONGEST = 200;

    private final Block.@org.jspecify.annotations.Nullable Heading title;
    private final List<Block.Heading> path = new ArrayList<>();

    HeadingPath(List<Block> blocks) {
        title = titleOf(blocks);
    }

    /** A first heading above which nothing stands and that has no sister is the title. */
    private static Block.@org.jspecify.annotations.Nullable Heading titleOf(List<Block> blocks) {
        var headings = blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
        if (headings.isEmpty() || blocks.indexOf(headings.getFirst()) > 2) {
            return null;
        }
        var first = headings.getFirst();
        boolean alone = headings.stream().skip(1).allMatch(heading -> heading.level() > first.level());
        return alone && !QUESTION.matcher(first.text()).matches() && (headings.size() > 1 || first.level() == 1)
                ? first
                : null;
    }

    void enter(Block.Heading heading) {
        if (heading == title) {
            return;
        }
        path.removeIf(above -> above.level() >= heading.level());
        path.add(heading);
    }

    List<String> texts() {
        return path.stream().map(heading -> clean(heading.text())).toList();
    }

    boolean underQuestion() {
        return !path.isEmpty() && QUESTION.matcher(path.getLast().text()).matches();
    }

    private static String clean(String heading) {
        String plain = QUESTION_MARK.matcher(heading).replaceFirst("").replace('\n', ' ');
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
