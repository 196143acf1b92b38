package io.taopu.assistant.bench;

import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** What PostgreSQL needs for one query of the graph and nothing else. */
final class PgFloor {

    private static final String NEAREST =
            """
            select segment from retrieval_vector where edition = 1 and language = 1
            order by vector::halfvec(512) <#> ? limit ?
            """;

    private final DataSource dataSource;

    PgFloor(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void vacuum() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    String sizes() throws SQLException {
        StringBuilder sizes = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select relname, pg_size_pretty(pg_total_relation_size(oid)) from pg_class
                        where relname in ('retrieval_segment', 'retrieval_vector', 'retrieval_words')
                           or relname like 'retrieval_vector_graph%' order by relname
                        """)) {
            while (row.next()) {
                sizes.append(row.getString(1))
                        .append(' ')
                        .append(row.getString(2))
                        .append("  ");
            }
        }
        return sizes.toString();
    }

    void measure(int breadth, List<CandidateQuery> questions, List<List<SegmentId>> exact, int top)
            throws SQLException {
        Times times = new Times();
        List<List<Long>> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement settings = connection.createStatement();
                PreparedStatement nearest = connection.prepareStatement(NEAREST)) {
            settings.execute("set jit = off");
            settings.execute("set plan_cache_mode = force_custom_plan");
            settings.execute("set hnsw.ef_search = " + breadth);
            for (int round = 0; round < 2; round++) {
                found.clear();
                for (CandidateQuery question : questions) {
                    nearest.setObject(
                            1,
                            Arrays.toString(
                                    Objects.requireNonNull(question.vector()).toArray()),
                            Types.OTHER);
                    nearest.setInt(2, top);
                    long start = System.nanoTime();
                    List<Long> ids = new ArrayList<>();
                    try (ResultSet rows = nearest.executeQuery()) {
                        while (rows.next()) {
                            ids.add(rows.getLong(1));
                        }
                    }
                    if (round == 1) {
                        times.add(System.nanoTime() - start);
                    }
                    found.add(ids);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-40s recall@10 %.3f  ms %s%n",
                    "  floor: one query, breadth " + breadth,
                    ScaleBench.recall(names(connection, found), exact),
                    times);
        }
    }

    private static List<List<SegmentId>> names(Connection connection, List<List<Long>> found) throws SQLException {
        List<List<SegmentId>> names = new ArrayList<>();
        try (PreparedStatement name =
                connection.prepareStatement("select segment_id from retrieval_segment where id = any (?)")) {
            for (List<Long> ids : found) {
                name.setObject(1, ids.toArray(Long[]::new));
                List<SegmentId> of = new ArrayList<>();
                try (ResultSet rows = name.executeQuery()) {
                    while (rows.next()) {
                        of.add(new SegmentId(rows.getString(1)));
                    }
                }
                names.add(of);
            }
        }
        return names;
    }
}
