package io.taopu.assistant.ingestion.metadata;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of document it is and in which language, where nobody says. */
final class DocumentKinds {

    private static final int SAMPLE = 4_000;
    private static final String RULES = ".*(办法|规定|细则|通知|意见|措施|条例|公告|方案|答复|批复|函|决定|政策)$"
            + "|(?i).*\\b(measures|provisions|notice|rules|regulations?|opinions|policy|policies|announcement)\\b.*";

    private DocumentKinds() {}

    static boolean known(@Nullable String name) {
        return name != null
                && Stream.of(DocumentKind.values())
                        .anyMatch(kind -> kind.wireName().equals(plain(name)));
    }

    static DocumentKind of(String name) {
        return DocumentKind.of(plain(name));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    static DocumentKind guess(String path, @Nullable String number, List<Block> blocks) {
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        var headings = blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();
        long questions =
                headings.stream().filter(text -> text.matches(".*[？?]\\s*$")).count();
        if (folder.equals("faq") || (questions >= 2 && questions * 2 >= headings.size())) {
            return DocumentKind.FAQ;
        }
        boolean rules = !headings.isEmpty() && headings.getFirst().matches(RULES);
        return folder.equals("policies") || number != null || rules ? DocumentKind.POLICY : DocumentKind.GUIDE;
    }

    static boolean chinese(List<Block> blocks) {
        String sample = blocks.stream().limit(200).map(DocumentKinds::words).collect(Collectors.joining());
        String text = sample.substring(0, Math.min(SAMPLE, sample.length()));
        long letters = text.chars().filter(Character::isLetter).count();
        long han = text.codePoints()
                .filter(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN)
                .count();
        return han * 4 >= letters;
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.ItemList list ->
                list.items().stream().map(Block.Item::text).collect(Collectors.joining());
            case Block.Table table ->
                table.grid().rows().stream()
                        .limit(30)
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.text())
                        .collect(Collectors.joining());
        };
    }
}
