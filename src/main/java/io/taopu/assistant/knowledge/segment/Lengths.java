package io.taopu.assistant.knowledge.segment;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentText;

/**
 * How long segments may become, in characters.
 *
 * @param prose running text
 * @param list an introducing line with its items
 * @param merged short paragraphs that are kept together
 * @param row one row of a table
 */
record Lengths(int prose, int list, int merged, int row) {

    private static final Lengths CHINESE = new Lengths(220, 400, 120, 1_200);
    private static final Lengths LATIN = new Lengths(600, 1_000, 200, 2_400);
    private static final int SAMPLE = 20_000;

    static Lengths of(DocumentText document) {
        var sample = new StringBuilder();
        for (Block block : document.blocks()) {
            if (sample.length() < SAMPLE) {
                sample.append(text(block));
            }
        }
        long letters = sample.chars().filter(Character::isLetter).count();
        long han = sample.chars()
                .filter(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN)
                .count();
        return han * 3 >= letters ? CHINESE : LATIN;
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.ItemList list -> list.items().toString();
            case Block.Table table ->
                table.grid().rows().stream().limit(20).toList().toString();
        };
    }
}
