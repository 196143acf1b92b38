package io.taopu.assistant.retrieval.pgvector;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Bm25;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The index in PostgreSQL, shared by every node. A version is put in one transaction; a search reads one snapshot. Up to
 * ten thousand eligible entries it compares all of them, beyond that it walks a graph that is built when a language has
 * outgrown the first way. Words are scored by {@link Bm25}.
 */
public final class PgVectorSegmentIndex implements SegmentIndex {

    private final IndexDescription description;
    private final DataSource dataSource;
    private final PgTables tables;
    private final PgSearchPlan plan;
    private final int edition;
    private final PgEntries entries;
    private final PgSearch search;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;

    private PgVectorSegmentIndex(DataSource dataSource, IndexDescription description, PgSearchPlan plan) {
        this.dataSource = dataSource;
        this.description = description;
        this.plan = plan;
        this.tables = new PgTables(dataSource);
        this.edition = tables.open(description);
        this.entries = new PgEntries(dataSource, edition);
        this.search = new PgSearch(edition, plan);
        this.jdbc = JdbcClient.create(dataSource);
        var transactions = new DataSourceTransactionManager(dataSource);
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes the extension and the tables that are missing; entries made under another description are not seen. */
    public static PgVectorSegmentIndex open(DataSource dataSource, IndexDescription description) {
        return open(dataSource, description, PgSearchPlan.MEASURED);
    }

    /** The same with another way to search, for measuring. */
    public static PgVectorSegmentIndex open(DataSource dataSource, IndexDescription description, PgSearchPlan plan) {
        return new PgVectorSegmentIndex(dataSource, description, plan);
    }

    @Override
    public void put(VersionId version, List<IndexEntry> put) {
        writing.executeWithoutResult(status -> {
            entries.lock();
            entries.delete(version);
            if (!put.isEmpty()) {
                entries.insert(version, put);
            }
            entries.changed();
        });
        put.stream().map(IndexEntry::language).distinct().forEach(this::buildGraphWhenLarge);
    }

    @Override
    public void drop(VersionId version) {
        writing.executeWithoutResult(status -> {
            entries.lock();
            entries.delete(version);
            entries.changed();
        });
    }

    @Override
    public Collection<VersionId> versions() {
        return jdbc.sql(
                        "select distinct version_id from retrieval_version where edition = :edition order by version_id")
                .param("edition", edition)
                .query((row, number) -> new VersionId(row.getString("version_id")))
                .list();
    }

    @Override
    public Collection<VersionId> incomplete() {
        return jdbc.sql(
                        """
                select distinct version_id from retrieval_segment
                where edition = :edition and (sentences is null
                    or not exists (select 1 from retrieval_vector where segment = retrieval_segment.id))
                order by version_id
                """)
                .param("edition", edition)
                .query((row, number) -> new VersionId(row.getString("version_id")))
                .list();
    }

    @Override
    public Candidates candidates(CandidateQuery query) {
        if (query.versions().isEmpty()) {
            return new Candidates(List.of(), List.of(), Map.of(), Map.of(), 0);
        }
        try (Connection connection = dataSource.getConnection()) {
            return inOneSnapshot(connection, query);
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the index cannot be searched", failed);
        }
    }

    /** On a connection of its own, whatever transaction the caller is in; it has nothing to commit. */
    private Candidates inOneSnapshot(Connection connection, CandidateQuery query) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return search.candidates(connection, query, dimension(query.language()));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public IndexDescription description() {
        return description;
    }

    @Override
    public int count() {
        return jdbc.sql("select coalesce(sum(entries), 0) from retrieval_version where edition = :edition")
                .param("edition", edition)
                .query(Integer.class)
                .single();
    }

    /** The connections belong to the application. */
    @Override
    public void close() {}

    private void buildGraphWhenLarge(Language language) {
        int held = jdbc.sql(
                        """
                select coalesce(sum(entries), 0) from retrieval_version where edition = :edition and language = :language
                """)
                .param("edition", edition)
                .param("language", PgTables.code(language))
                .query(Integer.class)
                .single();
        if (held > plan.exactUpTo() && tables.buildGraph(edition, language, dimension(language))) {
            writing.executeWithoutResult(status -> entries.changed());
        }
    }

    private int dimension(Language language) {
        return Objects.requireNonNull(description.dimensions().get(language));
    }
}
