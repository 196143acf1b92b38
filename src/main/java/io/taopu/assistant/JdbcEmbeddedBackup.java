package io.taopu.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Backs up an embedded installation while it runs: the database in one consistent state, and the keys that belong to it,
 * in one file that only its owner can read. The search index is left out, it is made anew.
 */
@Component
class JdbcEmbeddedBackup {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcEmbeddedBackup.class);
    private static final List<String> KEYS = List.of("token-key", "data-key", "transcript-key", "admin-token");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Path data;
    private final boolean embedded;

    JdbcEmbeddedBackup(
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${assistant.data:./data}") Path data,
            @Value("${spring.datasource.url:}") String url) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.data = data;
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        BackupRequest request = BackupRequest.in(data);
        if (embedded && request.wanted()) {
            try {
                Path written = write();
                request.answer(written.toString());
                LOG.info("event=backup-written file=\"{}\" bytes={}", written, Files.size(written));
            } catch (IOException | RuntimeException failed) {
                LOG.error("event=backup-failed", failed);
                giveUp(request);
            }
        }
    }

    private static void giveUp(BackupRequest request) {
        try {
            request.answer("");
        } catch (IOException alsoFailed) {
            LOG.error("event=backup-request-left", alsoFailed);
        }
    }

    private Path write() throws IOException {
        Path folder = Files.createDirectories(data.resolve("backups"))
                .toAbsolutePath()
                .normalize();
        String name = "assistant-" + STAMP.format(ZonedDateTime.now(clock));
        Path database = folder.resolve(name + ".database.part");
        Path part = folder.resolve(name + ".part");
        try {
            jdbc.update("backup to ?", database.toString());
            pack(database, part);
            return Files.move(part, folder.resolve(name + ".zip"));
        } finally {
            Files.deleteIfExists(database);
            Files.deleteIfExists(part);
        }
    }

    private void pack(Path database, Path into) throws IOException {
        Files.createFile(into);
        if (Files.getFileStore(into).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(into, PosixFilePermissions.fromString("rw-------"));
        }
        try (InputStream file = Files.newInputStream(database);
                ZipInputStream in = new ZipInputStream(file);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(into))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            for (String key : KEYS) {
                if (Files.exists(data.resolve(key))) {
                    out.putNextEntry(new ZipEntry(key));
                    Files.copy(data.resolve(key), out);
                }
            }
        }
    }
}
