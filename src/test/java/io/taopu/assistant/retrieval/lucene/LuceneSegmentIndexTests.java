package io.taopu.assistant.retrieval.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.IndexEntries;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.index.SegmentIndexContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSegmentIndexTests implements SegmentIndexContract {

    @TempDir
    private Path folder;

    private SegmentIndex index;

    @BeforeEach
    void open() {
        index = IndexFolder.open(folder, IndexEntries.DESCRIPTION);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Override
    public SegmentIndex index() {
        return index;
    }

    @Override
    public SegmentIndex reopened() {
        index.close();
        open();
        return index;
    }

    @Test
    void startsEmptyWhenTheEntriesWereMadeInAnotherWay() throws IOException {
        index.put(new VersionId("v1"), List.of(IndexEntries.entry("v1", "a", Language.ZH, "甲", 1, 0, 0)));
        index.close();

        IndexDescription other = new IndexDescription(
                IndexEntries.DESCRIPTION.models(), IndexEntries.DESCRIPTION.dimensions(), "another", "as-given");
        index = IndexFolder.open(folder, other);

        assertThat(index.count()).isZero();
        try (var children = Files.list(folder)) {
            assertThat(children).hasSize(1);
        }
    }
}
