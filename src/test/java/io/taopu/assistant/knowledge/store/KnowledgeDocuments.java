package io.taopu.assistant.knowledge.store;

import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Validity;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes documents for tests: a policy in Chinese that states nothing. */
public final class KnowledgeDocuments {

    private final String id;
    private String version;
    private String title;
    private @Nullable String number;
    private Validity validity = Validity.NOT_STATED;
    private List<String> supersedes = List.of();
    private boolean draft;
    private @Nullable DocumentId translationOf;

    private KnowledgeDocuments(String id) {
        this.id = id;
        this.version = id + "-v1";
        this.title = "文件" + id;
    }

    public static KnowledgeDocuments aDocument(String id) {
        return new KnowledgeDocuments(id);
    }

    public KnowledgeDocuments version(String value) {
        version = value;
        return this;
    }

    public KnowledgeDocuments title(String value) {
        title = value;
        return this;
    }

    public KnowledgeDocuments number(String value) {
        number = value;
        return this;
    }

    public KnowledgeDocuments valid(@Nullable String from, @Nullable String to) {
        validity = new Validity(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return this;
    }

    public KnowledgeDocuments superseding(String... names) {
        supersedes = List.of(names);
        return this;
    }

    public KnowledgeDocuments draft() {
        draft = true;
        return this;
    }

    public KnowledgeDocuments translationOf(String of) {
        translationOf = new DocumentId(of);
        return this;
    }

    public KnowledgeDocument build() {
        return new KnowledgeDocument(
                new DocumentId(id),
                new VersionId(version),
                title,
                number,
                null,
                DocumentKind.POLICY,
                Language.ZH,
                List.of("land"),
                validity,
                supersedes,
                null,
                null,
                null,
                null,
                Confidence.A,
                false,
                false,
                draft,
                translationOf,
                "policies/" + id + ".md",
                "hash-of-" + version);
    }
}
