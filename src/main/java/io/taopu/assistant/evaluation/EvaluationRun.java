package io.taopu.assistant.evaluation;

import io.taopu.assistant.evaluation.report.ReportFiles;
import io.taopu.assistant.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * Runs the configured questions file once the application takes questions, writes the report and ends the application: 0
 * when enough passed and no figure is unsupported, 1 when not, 2 when the run itself went wrong.
 */
class EvaluationRun {

    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRun.class);

    private final EvaluationSettings settings;
    private final Evaluation evaluation;
    private final ReportFiles files;
    private final ConfigurableApplicationContext application;
    private final ApplicationAvailability availability;
    private final AtomicBoolean started = new AtomicBoolean();

    EvaluationRun(
            EvaluationSettings settings,
            Evaluation evaluation,
            ReportFiles files,
            ConfigurableApplicationContext application,
            ApplicationAvailability availability) {
        this.settings = settings;
        this.evaluation = evaluation;
        this.files = files;
        this.application = application;
        this.availability = availability;
    }

    /** The state is looked at again a moment later: at the start it is taken back at once while knowledge is still read. */
    @EventListener
    void onReadiness(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            CompletableFuture.delayedExecutor(SETTLING.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::startIfReady);
        }
    }

    private void startIfReady() {
        Path questions = settings.run();
        if (questions != null
                && availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                && started.compareAndSet(false, true)) {
            Thread.ofPlatform().name("evaluation").start(() -> end(run(questions)));
        }
    }

    private int run(Path questions) {
        try {
            var report = evaluation.run(questions.getFileName() + ", in process", GoldenQuestion.read(questions));
            files.write(report);
            boolean good = report.tally().rate() >= settings.threshold()
                    && report.withUnsupportedFigures().isEmpty();
            return good ? 0 : 1;
        } catch (ProblemException e) {
            LOG.error("event=evaluation-refused reason=\"{}\"", e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            LOG.error("event=evaluation-failed", e);
            return 2;
        }
    }

    private void end(int code) {
        System.exit(SpringApplication.exit(application, () -> code));
    }
}
