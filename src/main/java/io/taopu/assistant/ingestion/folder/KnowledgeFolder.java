package io.taopu.assistant.ingestion.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the files of the knowledge folder. Links are not followed, so that nothing outside the folder is read. */
public final class KnowledgeFolder {

    public static final String SIDECAR = ".meta.yaml";

    private static final Set<String> IGNORED_NAMES =
            Set.of("thumbs.db", "desktop.ini", "readme.md", "lexicon.yaml", "vectors.bin");
    private static final Set<String> IGNORED_ENDINGS = Set.of(".tmp", ".part", ".swp", ".crdownload", "~");

    private final Path root;

    public KnowledgeFolder(Path root) {
        this.root = real(root);
    }

    /** The folder itself where the path is a link to it. */
    private static Path real(Path root) {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root.toAbsolutePath().normalize();
        }
    }

    public boolean present() {
        return Files.isDirectory(root);
    }

    public Path root() {
        return root;
    }

    /** Files in the order of their paths. */
    public List<FolderFile> list() throws IOException {
        var regular = new ArrayList<Path>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(this::visible)
                    .forEach(regular::add);
        }
        var present = new HashSet<>(regular);
        return regular.stream()
                .filter(file -> !name(file).endsWith(SIDECAR))
                .map(file -> describe(file, present))
                .filter(java.util.Objects::nonNull)
                .sorted(Comparator.comparing(FolderFile::path))
                .toList();
    }

    private boolean visible(Path file) {
        String name = name(file).toLowerCase(java.util.Locale.ROOT);
        for (Path part : root.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !name.startsWith("~$")
                && !(IGNORED_NAMES.contains(name) && root.equals(file.getParent()))
                && !name.equals("thumbs.db")
                && IGNORED_ENDINGS.stream().noneMatch(name::endsWith);
    }

    private @Nullable FolderFile describe(Path file, Set<Path> present) {
        Path beside = file.resolveSibling(name(file) + SIDECAR);
        Path sidecar = present.contains(beside) ? beside : null;
        try {
            String stamp = stamp(file) + (sidecar == null ? "" : "+" + stamp(sidecar));
            return new FolderFile(
                    root.relativize(file).toString().replace('\\', '/'), file, sidecar, stamp, Files.size(file));
        } catch (IOException e) {
            return null; // it has just gone
        }
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
