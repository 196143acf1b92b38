package io.taopu.assistant;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A wish for a backup, told to the running application by a file in its data folder, so that whoever may read the data
 * may back them up, and nobody else. The application answers with a second file.
 */
final class BackupRequest {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Path request;
    private final Path answer;

    private BackupRequest(Path folder) {
        this.request = folder.resolve("backup-wanted");
        this.answer = folder.resolve("backup-done");
    }

    static BackupRequest in(Path folder) {
        return new BackupRequest(folder);
    }

    boolean wanted() {
        return Files.exists(request);
    }

    void answer(String text) throws IOException {
        Path part = answer.resolveSibling("backup-done.part");
        Files.writeString(part, text);
        Files.deleteIfExists(request);
        Files.move(part, answer);
    }

    /** Asks for a backup and returns where it is. */
    Path await(Duration atMost) throws IOException {
        try {
            Files.deleteIfExists(answer);
            Files.createFile(request);
            for (long left = atMost.dividedBy(LOOK); left > 0; left--) {
                Optional<String> answered = answered();
                if (answered.isPresent()) {
                    return result(answered.get());
                }
                Thread.sleep(LOOK);
            }
            Files.deleteIfExists(request);
            throw new IllegalStateException(
                    "no application answers on this data folder; when none runs, copy the folder");
        } catch (FileAlreadyExistsException another) {
            throw new IllegalStateException(
                    "another backup has been asked for; if that is long ago, delete " + request);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }

    private Optional<String> answered() throws IOException {
        if (!Files.exists(answer)) {
            return Optional.empty();
        }
        String text = Files.readString(answer);
        Files.delete(answer);
        return Optional.of(text);
    }

    private static Path result(String text) {
        if (text.isBlank()) {
            throw new IllegalStateException("the backup failed; the application's log says why");
        }
        return Path.of(text);
    }
}
