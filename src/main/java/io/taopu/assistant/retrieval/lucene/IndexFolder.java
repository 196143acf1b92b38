package io.taopu.assistant.retrieval.lucene;

import io.taopu.assistant.retrieval.index.IndexDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;

/**
 * Opens the index below a folder. Every description has a folder of its own, so an index made with another model or
 * analyser is left behind, deleted, and the new one starts empty.
 */
public final class IndexFolder {

    /** Edition of the fields and of how they are counted; raise it when they change. */
    private static final String LAYOUT = "2;";

    private IndexFolder() {}

    public static LuceneSegmentIndex open(Path folder, IndexDescription description) {
        String name = UUID.nameUUIDFromBytes((LAYOUT + description.fingerprint()).getBytes(StandardCharsets.UTF_8))
                .toString();
        try {
            Files.createDirectories(folder);
            deleteOthers(folder, name);
            return new LuceneSegmentIndex(FSDirectory.open(folder.resolve(name)), description);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot open the index below " + folder, broken);
        }
    }

    private static void deleteOthers(Path folder, String name) throws IOException {
        List<Path> others;
        try (Stream<Path> children = Files.list(folder)) {
            others = children.filter(child -> Files.isDirectory(child)
                            && !child.getFileName().toString().equals(name))
                    .toList();
        }
        for (Path other : others) {
            try (Stream<Path> files = Files.walk(other)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
