package io.taopu.assistant.knowledge.web;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Published documents: the list, one with its text, the original file. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final Library library;
    private final Clock clock;

    DocumentController(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    record Documents(List<DocumentView> items, @Nullable String next) {}

    @GetMapping
    Documents list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state) {
        var today = LocalDate.now(clock);
        var live = library.liveOn(today);
        int size = limit(limit);
        String after = cursor == null ? "" : decode(cursor);
        var matching = byDocument().values().stream()
                .map(versions -> DocumentView.of(DocumentView.current(versions, live), today, List.of(), versions))
                .filter(document -> kind == null || kind.equals(document.kind()))
                .filter(document -> state == null || state.equals(document.state()))
                .filter(document -> document.documentId().compareTo(after) > 0)
                .sorted(Comparator.comparing(DocumentView::documentId))
                .limit(size + 1L)
                .toList();
        boolean more = matching.size() > size;
        var page = more ? matching.subList(0, size) : matching;
        return new Documents(page, more ? encode(page.getLast().documentId()) : null);
    }

    @GetMapping("/{id}")
    DocumentView get(@PathVariable String id, @RequestParam(required = false) @Nullable String version) {
        var versions = versions(id);
        var document = choose(versions, version);
        return DocumentView.of(
                document, LocalDate.now(clock), Sections.of(library.segmentsOf(document.versionId())), versions);
    }

    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id, @RequestParam(required = false) @Nullable String version) {
        var document = choose(versions(id), version);
        var original = library.original(document.versionId()).orElseThrow(DocumentController::unknown);
        boolean shown = original.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        var disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(original.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(mediaType(original.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + document.contentHash() + "\"")
                .body(original.content());
    }

    /** Address of the original of exactly this version. */
    static String originalUrl(KnowledgeDocument document) {
        return UriComponentsBuilder.fromPath("/api/v1/documents/{id}/original")
                .queryParam("version", "{version}")
                .encode()
                .buildAndExpand(document.id().value(), document.versionId().value())
                .toUriString();
    }

    private static MediaType mediaType(String name) {
        return name.startsWith("text/") ? MediaType.parseMediaType(name) : MediaType.valueOf(name);
    }

    private Map<String, List<KnowledgeDocument>> byDocument() {
        var byDocument = new LinkedHashMap<String, List<KnowledgeDocument>>();
        library.listPublished().forEach(document -> byDocument
                .computeIfAbsent(document.id().value(), id -> new ArrayList<>())
                .add(document));
        return byDocument;
    }

    private List<KnowledgeDocument> versions(String id) {
        var versions = byDocument().get(id);
        if (versions == null) {
            throw unknown();
        }
        return versions;
    }

    private KnowledgeDocument choose(List<KnowledgeDocument> versions, @Nullable String version) {
        if (version == null) {
            return DocumentView.current(versions, library.liveOn(LocalDate.now(clock)));
        }
        return versions.stream()
                .filter(document -> document.versionId().value().equals(version))
                .findFirst()
                .orElseThrow(DocumentController::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such document");
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MAX_LIMIT) {
                return size;
            }
        } catch (NumberFormatException e) {
            // told below, as any other wrong value
        }
        throw ProblemException.invalid("limit", "range", "limit must be a number from 1 to " + MAX_LIMIT);
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "format", "cursor must be one that a list has given");
        }
    }
}
