package io.taopu.assistant.bench;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/** What LangChain4j does when nothing is chosen: recursive splitter of 300 with 30 overlapping, store in memory, cosine. */
final class LangChainRecipe {

    private static final String PARAGRAPH = "paragraph";

    private final EmbeddingModel model;
    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

    LangChainRecipe(EmbeddingModel model, List<SquadFile.Paragraph> paragraphs) {
        this.model = model;
        EmbeddingStoreIngestor ingestor = EmbeddingStoreIngestor.builder()
                .documentSplitter(DocumentSplitters.recursive(300, 30))
                .embeddingModel(model)
                .embeddingStore(store)
                .build();
        for (SquadFile.Paragraph paragraph : paragraphs) {
            String text = paragraph.title().isBlank() ? paragraph.text() : paragraph.title() + "\n" + paragraph.text();
            ingestor.ingest(Document.from(text, Metadata.from(PARAGRAPH, String.valueOf(paragraph.number()))));
        }
    }

    List<Integer> rank(String question) {
        Embedding embedding = model.embed(question).content();
        return store
                .search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(embedding)
                        .maxResults(50)
                        .build())
                .matches()
                .stream()
                .map(match -> Integer.valueOf(match.embedded().metadata().getString(PARAGRAPH)))
                .toList();
    }
}
