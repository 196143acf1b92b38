package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Validity;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of {@code knowledge_version} and the revision of what is published. */
final class JdbcVersions {

    private static final String COLUMNS =
            """
            version_id, document_id, state, title, document_number, issuer, kind, language, topics, effective_from,
            effective_to, supersedes, source, as_of, confidence, demo, not_published, draft, translation_of, path,
            content_hash, published_at, published_seq
            """;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    JdbcVersions(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    void insertStaged(KnowledgeDocument document) {
        jdbc.sql(
                        """
                        INSERT INTO knowledge_version (version_id, document_id, state, title, document_number, issuer, kind,
                            language, topics, effective_from, effective_to, supersedes, source, as_of, confidence, demo,
                            not_published, draft, translation_of, path, content_hash)
                        VALUES (:version, :document, 'staged', :title, :number, :issuer, :kind, :language, :topics, :from,
                            :to, :supersedes, :source, :asOf, :confidence, :demo, :notPublished, :draft, :translationOf,
                            :path, :hash)
                        """)
                .param("version", document.versionId().value())
                .param("document", document.id().value())
                .param("title", document.title())
                .param("number", document.documentNumber())
                .param("issuer", document.issuer())
                .param("kind", document.kind().wireName())
                .param("language", document.language().tag())
                .param("topics", String.join("\n", document.topics()))
                .param("from", document.validity().from(), java.sql.Types.DATE)
                .param("to", document.validity().to(), java.sql.Types.DATE)
                .param("supersedes", String.join("\n", document.supersedes()))
                .param("source", document.source())
                .param("asOf", document.asOf())
                .param("confidence", document.confidence().name())
                .param("demo", document.demo())
                .param("notPublished", document.notPublished())
                .param("draft", document.draft())
                .param("translationOf", text(document.translationOf()))
                .param("path", document.path())
                .param("hash", document.contentHash())
                .update();
    }

    void deleteStaged(VersionId version) {
        jdbc.sql("DELETE FROM knowledge_version WHERE version_id = :version AND state = 'staged'")
                .param("version", version.value())
                .update();
    }

    /** Whether the version was staged or withdrawn and is now the newest published one. */
    boolean markPublished(VersionId version, OffsetDateTime at, long sequence) {
        return jdbc.sql(
                                """
                        UPDATE knowledge_version SET state = 'published', published_at = :at, published_seq = :sequence
                        WHERE version_id = :version AND state IN ('staged', 'withdrawn')
                        """)
                        .param("at", at)
                        .param("sequence", sequence)
                        .param("version", version.value())
                        .update()
                == 1;
    }

    boolean markWithdrawn(VersionId version) {
        return jdbc.sql(
                                "UPDATE knowledge_version SET state = 'withdrawn' WHERE version_id = :version AND state = 'published'")
                        .param("version", version.value())
                        .update()
                == 1;
    }

    /** Raises the revision; the row lock keeps publications in one order. */
    long nextRevision() {
        jdbc.sql("UPDATE knowledge_revision SET revision = revision + 1 WHERE id = 1")
                .update();
        return revision();
    }

    long revision() {
        return jdbc.sql("SELECT revision FROM knowledge_revision WHERE id = 1")
                .query(Long.class)
                .single();
    }

    List<PublishedVersion> published() {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM knowledge_version WHERE state = 'published' ORDER BY published_seq")
                .query(this::published)
                .list();
    }

    List<KnowledgeDocument> publishedFrom(String path) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM knowledge_version WHERE path = :path AND state = 'published' ORDER BY published_seq")
                .param("path", path)
                .query((row, number) -> document(row))
                .list();
    }

    List<KnowledgeDocument> staged() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM knowledge_version WHERE state = 'staged' ORDER BY version_id")
                .query((row, number) -> document(row))
                .list();
    }

    Optional<KnowledgeDocument> find(VersionId version) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM knowledge_version WHERE version_id = :version")
                .param("version", version.value())
                .query((row, number) -> document(row))
                .optional();
    }

    private PublishedVersion published(ResultSet row, int number) throws SQLException {
        return new PublishedVersion(
                document(row),
                row.getObject("published_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDate(),
                row.getLong("published_seq"));
    }

    private KnowledgeDocument document(ResultSet row) throws SQLException {
        return new KnowledgeDocument(
                new DocumentId(row.getString("document_id")),
                new VersionId(row.getString("version_id")),
                row.getString("title"),
                row.getString("document_number"),
                row.getString("issuer"),
                DocumentKind.of(row.getString("kind")),
                language(row.getString("language")),
                lines(row.getString("topics")),
                new Validity(
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class)),
                lines(row.getString("supersedes")),
                null,
                null,
                row.getString("source"),
                row.getString("as_of"),
                Confidence.valueOf(row.getString("confidence")),
                row.getBoolean("demo"),
                row.getBoolean("not_published"),
                row.getBoolean("draft"),
                documentId(row.getString("translation_of")),
                row.getString("path"),
                row.getString("content_hash"));
    }

    private static Language language(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }

    private static @Nullable DocumentId documentId(@Nullable String value) {
        return value == null ? null : new DocumentId(value);
    }

    private static @Nullable String text(@Nullable DocumentId id) {
        return id == null ? null : id.value();
    }
}
