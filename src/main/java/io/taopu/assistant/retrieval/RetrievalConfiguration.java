package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.language.Sentences;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.embedding.ShippedVectors;
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
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
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
    TextEmbedder textEmbedder(RetrievalSettings settings) {
        TextEmbedder embedder = new TextEmbedder(EmbeddingModels.bundled(), ShippedVectors.read(settings.vectors()));
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
    EntryMaker entryMaker(TextEmbedder embedder, WordAnalysis words) {
        return new EntryMaker(embedder, words);
    }

    @Bean
    VectorBacklog vectorBacklog(EntryMaker maker, SegmentIndex index) {
        return new VectorBacklog(maker, index);
    }

    @Bean
    VersionIndexing segmentIndexing(SegmentIndex index, VectorBacklog backlog) {
        return new VersionIndexing(index, backlog);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> missingVectors(VersionIndexing indexing, Library library) {
        return ready -> indexing.resume(library::find, library::segmentsOf);
    }

    @Bean
    Retrieval retrieval(
            TextEmbedder embedder,
            WordAnalysis words,
            SegmentIndex index,
            Library library,
            RetrievalSettings settings) {
        return new HybridRetrieval(
                embedder,
                words,
                index,
                new Reranker(words, Weights.bundled()),
                library::findAll,
                settings.candidates());
    }
}
