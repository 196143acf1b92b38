package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.DocumentText;
import io.taopu.assistant.knowledge.UnreadableFileException;
import io.taopu.assistant.knowledge.UnreadableFileException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Formats read by Tika as a web page (.doc, .pptx): embedded files, macros and deleted text are left out. */
final class TikaReader implements FormatReader {

    private final Parser parser;
    private final int maxCharacters;

    TikaReader(Parser parser, int maxCharacters) {
        this.parser = parser;
        this.maxCharacters = maxCharacters;
    }

    @Override
    public DocumentText read(byte[] content, String mediaType) throws IOException {
        var xhtml = new ToXMLContentHandler();
        var metadata = new Metadata();
        try {
            parser.parse(
                    new ByteArrayInputStream(content),
                    new WriteOutContentHandler(xhtml, maxCharacters),
                    metadata,
                    context());
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFileException(Reason.ENCRYPTED, e);
        } catch (SAXException | TikaException e) {
            throw WriteLimitReachedException.isWriteLimitReached(e)
                    ? new UnreadableFileException(Reason.TOO_LARGE, "文字过多")
                    : new UnreadableFileException(Reason.BROKEN, e);
        }
        var page = Jsoup.parse(xhtml.toString());
        page.select("p.header, p.footer, div.header, div.footer, .annotation, .slide-notes, .slide-master-content")
                .remove();
        return new DocumentText(mediaType, Map.of(), properties(metadata), new HtmlBlocks().read(page.body()));
    }

    private static ParseContext context() {
        var office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeSlideNotes(false);
        office.setIncludeSlideMasterContent(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static Map<String, String> properties(Metadata metadata) {
        var properties = new HashMap<String, String>();
        for (String name : metadata.names()) {
            String plain =
                    name.startsWith("dc:") || name.startsWith("custom:") ? name.substring(name.indexOf(':') + 1) : name;
            properties.put(plain.toLowerCase(Locale.ROOT), metadata.get(name));
        }
        return properties;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
