package io.taopu.assistant.knowledgefiles;

import io.taopu.assistant.knowledgefiles.Block.Bullets;
import io.taopu.assistant.knowledgefiles.Block.Heading;
import io.taopu.assistant.knowledgefiles.Block.Paragraph;
import io.taopu.assistant.knowledgefiles.Block.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown file with front matter: headings, paragraphs, bullet lists and tables, nothing else.
 *
 * @param frontMatter the lines between the {@code ---} marks, in their order, values as written
 * @param blocks the body
 */
record SourceDocument(Map<String, String> frontMatter, List<Block> blocks) {

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.*?)\\n---\\n", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("([A-Za-z]+):\\s*(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,4})\\s+(.+)");
    private static final Pattern RULE_ROW = Pattern.compile("\\|[\\s:|-]+\\|");

    SourceDocument {
        frontMatter = new LinkedHashMap<>(frontMatter);
        blocks = List.copyOf(blocks);
    }

    /** @throws IllegalArgumentException when the file has no front matter */
    static SourceDocument read(Path file) {
        try {
            return parse(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static SourceDocument parse(String text) {
        Matcher matter = FRONT_MATTER.matcher(text);
        if (!matter.find()) {
            throw new IllegalArgumentException("no front matter");
        }
        Map<String, String> keys = new LinkedHashMap<>();
        for (String line : matter.group(1).split("\n")) {
            Matcher key = KEY.matcher(line);
            if (!key.matches()) {
                throw new IllegalArgumentException("not a front matter line: " + line);
            }
            keys.put(key.group(1), key.group(2).strip());
        }
        return new SourceDocument(keys, blocks(text.substring(matter.end())));
    }

    /** The file type this source is turned into: {@code docx}, {@code pdf} or {@code html}. */
    String format() {
        return frontMatter.getOrDefault("format", "");
    }

    String value(String key) {
        return frontMatter.getOrDefault(key, "");
    }

    /** The metadata that stands beside the produced file: the front matter without the file type. */
    String sidecar() {
        return frontMatter.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("format"))
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** All visible words of the body, one line per heading, paragraph, list item or table row. */
    String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private static List<Block> blocks(String body) {
        List<Block> blocks = new ArrayList<>();
        for (String group : body.strip().split("\n\\s*\n")) {
            List<String> pending = new ArrayList<>();
            for (String line : group.split("\n")) {
                Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    close(pending, blocks);
                    blocks.add(new Heading(
                            heading.group(1).length(), heading.group(2).strip()));
                } else {
                    if (!pending.isEmpty() && shape(line) != shape(pending.getFirst())) {
                        close(pending, blocks);
                    }
                    pending.add(line);
                }
            }
            close(pending, blocks);
        }
        return blocks;
    }

    private static char shape(String line) {
        return line.startsWith("- ") ? '-' : line.startsWith("|") ? '|' : 'p';
    }

    private static void close(List<String> lines, List<Block> blocks) {
        if (lines.isEmpty() || String.join("", lines).isBlank()) {
            return;
        }
        switch (shape(lines.getFirst())) {
            case '-' ->
                blocks.add(new Bullets(
                        lines.stream().map(line -> line.substring(2).strip()).toList()));
            case '|' ->
                blocks.add(new Table(lines.stream()
                        .filter(line -> !RULE_ROW.matcher(line.strip()).matches())
                        .map(SourceDocument::cells)
                        .toList()));
            default ->
                blocks.add(new Paragraph(lines.stream().map(String::strip).collect(Collectors.joining())));
        }
        lines.clear();
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
