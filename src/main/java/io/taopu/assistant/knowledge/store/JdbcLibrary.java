package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.knowledge.VersionPublished;
import io.taopu.assistant.knowledge.VersionWithdrawn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The library in the relational database. Readers share a snapshot that is read anew once the revision has changed. */
public final class JdbcLibrary implements Library {

    /** What was published at one revision, and what of it was live on the day asked for last. */
    private record Snapshot(
            long revision,
            List<Succession.Placed> placed,
            Map<VersionId, KnowledgeDocument> documents,
            AtomicReference<LiveVersions> live) {

        static Snapshot of(long revision, List<Succession.Placed> placed) {
            return new Snapshot(
                    revision,
                    placed,
                    placed.stream()
                            .map(Succession.Placed::document)
                            .collect(Collectors.toMap(KnowledgeDocument::versionId, document -> document)),
                    new AtomicReference<>());
        }

        LiveVersions liveOn(LocalDate day) {
            LiveVersions last = live.get();
            if (last == null || !last.day().equals(day)) {
                last = new LiveVersions(
                        day,
                        placed.stream()
                                .filter(version -> version.existsOn(day))
                                .map(Succession.Placed::document)
                                .toList());
                live.set(last);
            }
            return last;
        }
    }

    private final JdbcVersions versions;
    private final JdbcContents contents;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    public JdbcLibrary(
            JdbcTemplate template, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.versions = new JdbcVersions(JdbcClient.create(template), clock.getZone());
        this.contents = new JdbcContents(template);
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void stage(KnowledgeDocument document, byte[] original, String mediaType, List<Segment> segments) {
        String path = document.path();
        var file = new Original(path.substring(path.lastIndexOf('/') + 1), mediaType, original);
        transactions.executeWithoutResult(status -> {
            versions.deleteStaged(document.versionId());
            versions.insertStaged(document);
            contents.insertOriginal(document.versionId(), file);
            contents.insertSegments(segments);
        });
    }

    @Override
    public void publish(VersionId version) {
        transactions.executeWithoutResult(status -> {
            var document = versions.find(version)
                    .orElseThrow(() -> new IllegalArgumentException("no such version: " + version));
            long sequence = versions.nextRevision();
            if (!versions.markPublished(version, OffsetDateTime.now(clock), sequence)) {
                throw new IllegalStateException("published already: " + version);
            }
            events.publishEvent(new VersionPublished(document.id(), version));
        });
    }

    @Override
    public void withdraw(VersionId version) {
        transactions.executeWithoutResult(status -> {
            var document = versions.find(version)
                    .orElseThrow(() -> new IllegalArgumentException("no such version: " + version));
            versions.nextRevision();
            if (versions.markWithdrawn(version)) {
                events.publishEvent(new VersionWithdrawn(document.id(), version));
            }
        });
    }

    @Override
    public void discard(VersionId version) {
        versions.deleteStaged(version);
    }

    @Override
    public List<KnowledgeDocument> listStaged() {
        return versions.staged();
    }

    @Override
    public LiveVersions liveOn(LocalDate day) {
        return current().liveOn(day);
    }

    @Override
    public List<KnowledgeDocument> listPublished() {
        return current().placed().stream()
                .filter(version -> !version.correctedAway())
                .map(Succession.Placed::document)
                .toList();
    }

    @Override
    public List<KnowledgeDocument> listPublishedFrom(String path) {
        return versions.publishedFrom(path);
    }

    @Override
    public Optional<KnowledgeDocument> find(VersionId version) {
        return Optional.ofNullable(findAll(List.of(version)).get(version));
    }

    @Override
    public Map<VersionId, KnowledgeDocument> findAll(Collection<VersionId> wanted) {
        Map<VersionId, KnowledgeDocument> published = current().documents();
        Map<VersionId, KnowledgeDocument> found = new HashMap<>();
        for (VersionId version : wanted) {
            KnowledgeDocument document = published.get(version);
            if (document != null) {
                found.put(version, document);
            } else {
                versions.find(version).ifPresent(other -> found.put(version, other));
            }
        }
        return found;
    }

    @Override
    public List<Segment> segmentsOf(VersionId version) {
        return contents.segmentsOf(version);
    }

    @Override
    public Optional<Original> original(VersionId version) {
        return contents.original(version);
    }

    /** Inside a transaction nothing is kept, because what is seen there may still be rolled back. */
    private Snapshot current() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return Snapshot.of(-1, Succession.of(versions.published()));
        }
        long revision = versions.revision();
        var known = snapshot;
        if (known == null || known.revision() != revision) {
            known = Snapshot.of(revision, Succession.of(versions.published()));
            snapshot = known;
        }
        return known;
    }
}
