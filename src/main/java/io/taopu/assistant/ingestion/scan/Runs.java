package io.taopu.assistant.ingestion.scan;

import io.taopu.assistant.ingestion.IngestionReport;
import io.taopu.assistant.ingestion.IngestionReport.FileResult;
import io.taopu.assistant.ingestion.IngestionRun;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest runs, kept in memory. Thread-safe. */
final class Runs {

    private static final int KEPT = 50;

    private final Clock clock;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private @Nullable IngestionReport last;

    Runs(Clock clock) {
        this.clock = clock;
    }

    synchronized Run open(String id) {
        var run = new Run(id, clock.instant());
        runs.put(id, run);
        if (runs.size() > KEPT) {
            runs.remove(runs.keySet().iterator().next());
        }
        return run;
    }

    synchronized Optional<IngestionRun> find(String id) {
        return Optional.ofNullable(runs.get(id)).map(Run::snapshot);
    }

    synchronized Optional<IngestionReport> last() {
        return Optional.ofNullable(last);
    }

    /** A run as it goes on. */
    final class Run implements ScanProgress {
        private final String id;
        private final Instant startedAt;
        private final List<FileResult> files = new ArrayList<>();
        private int total;
        private IngestionRun.State state = IngestionRun.State.RUNNING;
        private @Nullable Instant finishedAt;
        private @Nullable String failure;

        private Run(String id, Instant startedAt) {
            this.id = id;
            this.startedAt = startedAt;
        }

        String id() {
            return id;
        }

        @Override
        public void begins(int count) {
            synchronized (Runs.this) {
                total = count;
            }
        }

        @Override
        public void done(FileResult file) {
            synchronized (Runs.this) {
                files.add(file);
            }
        }

        IngestionRun end(@Nullable String why) {
            synchronized (Runs.this) {
                failure = why;
                state = why == null ? IngestionRun.State.DONE : IngestionRun.State.FAILED;
                finishedAt = clock.instant();
                last = new IngestionReport(files);
                return snapshot();
            }
        }

        private IngestionRun snapshot() {
            return new IngestionRun(
                    id, state, startedAt, finishedAt, files.size(), total, new IngestionReport(files), failure);
        }
    }
}
