package io.taopu.assistant.ingestion.metadata;

import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Validity;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.SheetReport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes a document from sidecar, front matter, document properties and its text, in this order. */
public final class MetadataReader {

    private static final int MAX_TITLE = 300;

    private MetadataReader() {}

    /**
     * What is being described.
     *
     * @param path path below the knowledge folder
     * @param contentHash SHA-256 of file and sidecar
     * @param version id of the new version
     * @param sidecar keys of the sidecar, empty when there is none
     * @param recognised kind its tables show, or null; counts where no kind is stated
     */
    public record Subject(
            String path,
            String contentHash,
            VersionId version,
            DocumentText text,
            Map<String, Object> sidecar,
            @Nullable DocumentKind recognised) {}

    public static Metadata read(Subject subject) {
        return new Reading(subject).metadata();
    }

    private static final class Reading {
        private final Subject subject;
        private final Values values = new Values();
        private final List<SheetReport.Problem> problems = new ArrayList<>();

        Reading(Subject subject) {
            this.subject = subject;
            values.put(Origin.SIDECAR, subject.sidecar());
            values.put(Origin.FRONT_MATTER, subject.text().frontMatter());
            values.put(Origin.PROPERTIES, subject.text().properties());
            values.put(Origin.TEXT, fromText());
        }

        /** Guides and questions speak of other texts' validity; only a rule, or what may be one, is asked for its own. */
        private Map<String, Object> fromText() {
            var blocks = subject.text().blocks();
            String stated = values.text("kind");
            if (stated != null && DocumentKinds.known(stated)) {
                return DocumentKinds.of(stated) == DocumentKind.POLICY ? TextMetadata.of(blocks, false) : Map.of();
            }
            var loose = TextMetadata.of(blocks, false);
            boolean rule = subject.recognised() == null
                    && DocumentKinds.guess(subject.path(), (String) loose.get("documentNumber"), blocks)
                            == DocumentKind.POLICY;
            return rule ? loose : TextMetadata.of(blocks, true);
        }

        Metadata metadata() {
            var language = language();
            String number = values.text("documentNumber");
            String title = title();
            boolean kindStated = stated("kind");
            var document = new KnowledgeDocument(
                    id(number, language),
                    subject.version(),
                    title,
                    number,
                    values.text("issuer"),
                    kind(number),
                    language,
                    values.list("topics"),
                    validity(),
                    values.list("supersedes"),
                    null,
                    null,
                    source(),
                    asOf(),
                    "B".equalsIgnoreCase(values.text("confidence")) ? Confidence.B : Confidence.A,
                    values.flag("demo") || title.contains("示范数据") || title.contains("演示数据"),
                    values.flag("notPublished"),
                    draft(title),
                    translationOf(),
                    subject.path(),
                    subject.contentHash());
            return new Metadata(document, kindStated, values.origins(), problems);
        }

        private boolean stated(String key) {
            return values.text(Origin.SIDECAR, key) != null
                    || values.text(Origin.FRONT_MATTER, key) != null
                    || values.text(Origin.PROPERTIES, key) != null
                            && DocumentKinds.known(values.text(Origin.PROPERTIES, key));
        }

        private DocumentId id(@Nullable String number, Language language) {
            for (Origin origin : List.of(Origin.SIDECAR, Origin.FRONT_MATTER)) {
                String id = values.text(origin, "id");
                if (id != null) {
                    values.found("id", origin);
                    return new DocumentId(id);
                }
            }
            values.assume("id");
            return new DocumentId(number != null ? slug(number) + "-" + language.tag() : slug(subject.path()));
        }

        /** Letters and digits of any script, so that the id can stand in an address. */
        private static String slug(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-+|-+$", "");
        }

        private String title() {
            String title = Titles.best(
                    values.text(Origin.SIDECAR, "title"),
                    values.text(Origin.FRONT_MATTER, "title"),
                    values.text(Origin.PROPERTIES, "title"),
                    subject.text().blocks(),
                    subject.path());
            values.found("title", Titles.origin(title, values));
            return title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title;
        }

        private DocumentKind kind(@Nullable String number) {
            String stated = values.text("kind");
            if (stated != null) {
                if (DocumentKinds.known(stated)) {
                    return DocumentKinds.of(stated);
                }
                if (values.origin("kind") != Origin.PROPERTIES) {
                    problem("kind", stated, "未知的文档类型，按内容判断");
                }
            }
            values.assume("kind");
            if (subject.recognised() != null) {
                return subject.recognised();
            }
            return DocumentKinds.guess(subject.path(), number, subject.text().blocks());
        }

        private Language language() {
            String stated = values.text("language");
            if (stated != null && values.origin("language") != Origin.PROPERTIES) {
                return stated.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.ZH;
            }
            values.assume("language");
            return DocumentKinds.chinese(subject.text().blocks()) ? Language.ZH : Language.EN;
        }

        private Validity validity() {
            LocalDate from = day("effectiveFrom");
            LocalDate to = day("effectiveTo");
            if (from != null && to != null && to.isBefore(from)) {
                problem("effectiveTo", to.toString(), "有效期截止日早于起始日，截止日未采用");
                to = null;
            }
            return new Validity(from, to);
        }

        private @Nullable LocalDate day(String key) {
            String text = values.text(key);
            if (text == null) {
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                var found = Dates.first(text);
                if (found.isEmpty()) {
                    problem(key, text, "日期无法识别，应为 YYYY-MM-DD");
                }
                return found.orElse(null);
            }
        }

        private @Nullable String source() {
            for (Origin origin : List.of(Origin.SIDECAR, Origin.FRONT_MATTER, Origin.PROPERTIES)) {
                String source = values.text(origin, "source");
                if (source != null) {
                    values.found("source", origin);
                    return source;
                }
            }
            return null;
        }

        private @Nullable String asOf() {
            String asOf = values.text("asOf");
            if (asOf != null && !asOf.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
                problem("asOf", asOf, "口径日期应为 YYYY、YYYY-MM 或 YYYY-MM-DD");
                return null;
            }
            return asOf;
        }

        private boolean draft(String title) {
            String status = values.text("status");
            boolean named = title.matches(".*[（(](?:征求意见稿|草案|草稿)[）)].*|(?i).*\\(draft\\b.*");
            return status == null || values.origin("status") == Origin.PROPERTIES
                    ? named
                    : status.equalsIgnoreCase("draft");
        }

        private @Nullable DocumentId translationOf() {
            String of = values.text("translationOf");
            return of == null ? null : new DocumentId(of);
        }

        private void problem(String key, String value, String reason) {
            problems.add(new SheetReport.Problem(null, null, key, value, reason));
        }
    }
}
