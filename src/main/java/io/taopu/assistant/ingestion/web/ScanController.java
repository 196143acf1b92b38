package io.taopu.assistant.ingestion.web;

import io.taopu.assistant.ingestion.Ingestion;
import io.taopu.assistant.ingestion.IngestionReport.FileResult;
import io.taopu.assistant.ingestion.IngestionRun;
import io.taopu.assistant.parcel.SheetReport;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scans on demand and their reports, for callers with the token of {@link AdminToken}. */
@RestController
@RequestMapping("/api/v1/desk/scans")
class ScanController {

    private final Ingestion ingestion;
    private final AdminToken token;

    ScanController(Ingestion ingestion, AdminToken token) {
        this.ingestion = ingestion;
        this.token = token;
    }

    record Started(String id) {}

    record Scan(
            String id,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int done,
            int total,
            @Nullable String failure,
            List<File> files) {
        static Scan of(IngestionRun run) {
            return new Scan(
                    run.id(),
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.startedAt(),
                    run.finishedAt(),
                    run.done(),
                    run.total(),
                    run.failure(),
                    run.report().files().stream().map(File::of).toList());
        }
    }

    record File(String path, String result, List<SheetReport.Problem> problems) {
        static File of(FileResult file) {
            return new File(file.path(), file.result().name().toLowerCase(Locale.ROOT), file.problems());
        }
    }

    record LastReport(boolean ready, List<File> files) {}

    @PostMapping
    ResponseEntity<Started> scan(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        check(authorization);
        String id = ingestion.scan();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/desk/scans/" + id))
                .body(new Started(id));
    }

    @GetMapping
    LastReport last(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        check(authorization);
        return new LastReport(
                ingestion.ready(),
                ingestion.lastReport().stream()
                        .flatMap(report -> report.files().stream())
                        .map(File::of)
                        .toList());
    }

    @GetMapping("/{id}")
    Scan get(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        check(authorization);
        return ingestion
                .find(id)
                .map(Scan::of)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such scan"));
    }

    private void check(@Nullable String authorization) {
        if (!token.opens(authorization)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "The administration token is needed");
        }
    }
}
