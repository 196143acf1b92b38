package io.taopu.assistant.knowledgefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns every source under {@code src/test/knowledge-sources/<folder>/<name>.md} that names a {@code format} into
 * {@code knowledge/<folder>/<name>.<format>} with its sidecar {@code <file>.meta.yaml}.
 *
 * <p>A file whose words and sidecar already match its source is left alone; {@code --all} writes it again. Printing
 * PDF needs a Chromium on this machine. The front matter's {@code format} is {@code docx}, {@code pdf} or
 * {@code html}; the other keys become the sidecar.
 */
public final class KnowledgeFiles {

    static final Path SOURCES = Path.of("src/test/knowledge-sources");
    static final Path KNOWLEDGE = Path.of("knowledge");

    private KnowledgeFiles() {}

    /**
     * Produces the files that are missing or out of date and prints one line for each.
     *
     * @param args {@code --all} to write every file again
     */
    public static void main(String[] args) {
        boolean all = List.of(args).contains("--all");
        List<Path> stale = sources().stream().filter(s -> all || !isCurrent(s)).toList();
        List<Path> printed = stale.stream()
                .filter(source -> SourceDocument.read(source).format().equals("pdf"))
                .toList();
        stale.stream().filter(source -> !printed.contains(source)).forEach(KnowledgeFiles::write);
        if (!printed.isEmpty()) {
            try (PdfPrinter printer = new PdfPrinter()) {
                for (Path source : printed) {
                    write(source, printer.print(SourceDocument.read(source)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All sources, in the order of their names. */
    static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file produced from a source stands. */
    static Path target(Path source) {
        String name = source.getFileName().toString().replaceAll("\\.md$", "");
        Path folder = KNOWLEDGE.resolve(SOURCES.relativize(source.getParent()).toString());
        return folder.resolve(name + "." + SourceDocument.read(source).format());
    }

    /** Where the metadata of a produced file stands. */
    static Path sidecar(Path target) {
        return target.resolveSibling(target.getFileName() + ".meta.yaml");
    }

    /** Whether the produced file holds the source's words and the sidecar its metadata. */
    static boolean isCurrent(Path source) {
        Path target = target(source);
        Path sidecar = sidecar(target);
        if (!Files.exists(target) || !Files.exists(sidecar)) {
            return false;
        }
        SourceDocument document = SourceDocument.read(source);
        return FileText.compact(FileText.of(target)).equals(FileText.compact(document.text()))
                && FileText.of(sidecar).equals(document.sidecar());
    }

    private static void write(Path source) {
        SourceDocument document = SourceDocument.read(source);
        try {
            switch (document.format()) {
                case "docx" -> write(source, WordFile.of(document));
                case "html" -> write(source, WebPage.forSite(document).getBytes(StandardCharsets.UTF_8));
                default -> throw new IllegalArgumentException(source + ": format must be docx, pdf or html");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path source, byte[] bytes) throws IOException {
        Path target = target(source);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
        Files.writeString(sidecar(target), SourceDocument.read(source).sidecar());
        System.out.println(target);
    }
}
