package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.language.Sentences;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.lucene.EnglishWords;
import io.taopu.assistant.retrieval.lucene.IndexFolder;
import io.taopu.assistant.retrieval.pgvector.PgVectorSegmentIndex;
import io.taopu.assistant.retrieval.rerank.Reranker;
import io.taopu.assistant.retrieval.rerank.Weights;
import io.taopu.assistant.retrieval.words.LanguageWords;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetrievalSettings.class)
class RetrievalConfiguration {

    @Bean
    WordAnalysis wordAnalysis() {
        return new LanguageWords(new EnglishWords());
    }

    @Bean
    TextEmbedder textEmbedder() {
        TextEmbedder embedder = new TextEmbedder(EmbeddingModels.bundled());
        embedder.warm();
        return embedder;
    }

    @Bean
    SegmentIndex segmentIndex(
            RetrievalSettings settings,
            @Value("${assistant.data:./data}") Path data,
            TextEmbedder embedder,
            WordAnalysis words,
            ObjectProvider<DataSource> dataSource) {
        EmbeddingModels models = embedder.models();
        var description = new IndexDescription(models.names(), models.dimensions(), words.name(), Sentences.EDITION);
        return switch (settings.index()) {
            case LUCENE ->
                IndexFolder.open(settings.folder() == null ? data.resolve("index") : settings.folder(), description);
            case PGVECTOR -> PgVectorSegmentIndex.open(dataSource.getObject(), description);
        };
    }

    @Bean
    SegmentIndexing segmentIndexing(TextEmbedder embedder, WordAnalysis words, SegmentIndex index) {
        return new VersionIndexing(embedder, words, index);
    }

    @Bean
    Retrieval retrieval(
            TextEmbedder embedder,
            WordAnalysis words,
            SegmentIndex index,
            ObjectProvider<Library> library,
            RetrievalSettings settings) {
        return new HybridRetrieval(
                embedder,
                words,
                index,
                new Reranker(words, Weights.bundled()),
                version -> library.getObject().find(version),
                settings.candidates());
    }
}
