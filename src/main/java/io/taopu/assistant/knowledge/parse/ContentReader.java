package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.Block;
import io.taopu.assistant.knowledge.DocumentReader;
import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.Grid;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;

/** Picks the reader for a file's content and keeps every file within its limits. */
public final class ContentReader implements DocumentReader, AutoCloseable {

    private final Limits limits;
    private final ZipGuard zipGuard;
    private final ContentTypes types = new ContentTypes();
    private final Map<String, FormatReader> readers = new HashMap<>();
    private final ExecutorService parsing = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("parsing-", 0).factory());

    public ContentReader(Limits limits) {
        this.limits = limits;
        this.zipGuard = new ZipGuard(limits);
        readers.put(ContentTypes.DOCX, new WordReader());
        readers.put(ContentTypes.XLSX, new WorkbookReader(limits.maxCells()));
        readers.put(ContentTypes.XLS, new WorkbookReader(limits.maxCells()));
        readers.put(ContentTypes.PDF, new PdfReader(limits.maxPages()));
        readers.put(ContentTypes.HTML, new HtmlReader());
        readers.put(ContentTypes.MARKDOWN, new MarkdownReader());
        readers.put(ContentTypes.CSV, new CsvReader(limits.maxCells()));
        readers.put(ContentTypes.TEXT, new TextReader());
        readers.put(ContentTypes.DOC, new TikaReader(new OfficeParser(), limits.maxCharacters()));
        readers.put(ContentTypes.PPTX, new TikaReader(new OOXMLParser(), limits.maxCharacters()));
    }

    @Override
    public DocumentText read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY);
        }
        if (content.length > limits.maxBytes()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, (limits.maxBytes() >> 20) + " MB");
        }
        var reading = parsing.submit(() -> parse(fileName, content));
        try {
            return reading.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new UnreadableFileException(Reason.TIMEOUT);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableFileException(Reason.TIMEOUT, e);
        } catch (ExecutionException e) {
            throw unreadable(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static UnreadableFileException unreadable(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnreadableFileException known) {
                return known;
            }
            if (at instanceof EncryptedDocumentException) {
                return new UnreadableFileException(Reason.ENCRYPTED, cause);
            }
            if (at instanceof OutOfMemoryError) {
                return new UnreadableFileException(Reason.TOO_LARGE, cause);
            }
        }
        return new UnreadableFileException(Reason.BROKEN, cause);
    }

    private DocumentText parse(String fileName, byte[] content) throws IOException {
        boolean zipped = content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        if (zipped) {
            zipGuard.check(content);
        }
        String type = types.of(fileName, content);
        FormatReader reader = readers.get(type);
        if (type.equals(ContentTypes.ENCRYPTED_OFFICE)) {
            throw new UnreadableFileException(Reason.ENCRYPTED);
        }
        if (type.contains("macroenabled")) {
            throw new UnreadableFileException(Reason.SUSPICIOUS);
        }
        if (reader == null) {
            throw damaged(fileName, type)
                    ? new UnreadableFileException(Reason.BROKEN)
                    : new UnreadableFileException(Reason.UNSUPPORTED, type);
        }
        var text = reader.read(content, type);
        return checked(new DocumentText(
                text.mediaType(), text.frontMatter(), text.properties(), PlainStructure.refine(text.blocks())));
    }

    /** A name that promises an accepted format over content of none: a damaged file rather than another type. */
    private static boolean damaged(String fileName, String type) {
        boolean promised = fileName.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(docx?|xlsx?|pptx|pdf)");
        return promised
                && (type.equals("application/octet-stream")
                        || type.equals("application/zip")
                        || type.equals("application/x-tika-msoffice")
                        || type.equals("application/x-tika-ooxml"));
    }

    private DocumentText checked(DocumentText text) {
        long characters =
                text.blocks().stream().mapToLong(ContentReader::characters).sum();
        if (characters == 0) {
            throw new UnreadableFileException(Reason.NO_TEXT);
        }
        if (characters > limits.maxCharacters()) {
            throw new UnreadableFileException(Reason.TOO_LARGE, "文字过多");
        }
        return text;
    }

    private static long characters(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text().length();
            case Block.Paragraph paragraph -> paragraph.text().length();
            case Block.ItemList list ->
                list.items().stream().mapToLong(item -> item.text().length()).sum();
            case Block.Table table ->
                table.grid().rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(Grid.Cell::text)
                        .mapToLong(String::length)
                        .sum();
        };
    }

    @Override
    public void close() {
        parsing.shutdownNow();
    }
}
