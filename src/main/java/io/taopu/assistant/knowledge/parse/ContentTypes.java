package io.taopu.assistant.knowledge.parse;

import java.io.IOException;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** Tells formats apart by content; the name decides only between texts that look alike. */
final class ContentTypes {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String DOC = "application/msword";
    static final String XLS = "application/vnd.ms-excel";
    static final String PDF = "application/pdf";
    static final String HTML = "text/html";
    static final String MARKDOWN = "text/markdown";
    static final String CSV = "text/csv";
    static final String TEXT = "text/plain";
    static final String ENCRYPTED_OFFICE = "application/x-tika-ooxml-protected";

    private static final int HEAD = 1024;

    private final Detector detector = TikaConfig.getDefaultConfig().getDetector();

    /** Media type by content. */
    String of(String fileName, byte[] content) throws IOException {
        String name = fileName.toLowerCase(Locale.ROOT);
        String byContent = detect(content);
        return switch (byContent) {
            case "application/xhtml+xml" -> HTML;
            case TEXT, "text/x-web-markdown", "application/octet-stream", "text/x-matlab", "message/rfc822" ->
                textual(content) ? textByName(name, content) : byContent;
            case "application/vnd.ms-word.document.macroenabled.12" -> byContent;
            default ->
                byContent.startsWith("text/") && !byContent.equals(HTML) && textual(content)
                        ? textByName(name, content)
                        : byContent;
        };
    }

    private String detect(byte[] content) throws IOException {
        try (var stream = TikaInputStream.get(content)) {
            var metadata = new Metadata();
            metadata.remove(TikaCoreProperties.RESOURCE_NAME_KEY);
            return detector.detect(stream, metadata).getBaseType().toString();
        }
    }

    private static String textByName(String name, byte[] content) {
        String head = Encodings.decode(java.util.Arrays.copyOf(content, Math.min(content.length, HEAD)))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || name.matches(".*\\.x?html?") && head.contains("<")) {
            return HTML;
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return CSV;
        }
        boolean markdown =
                name.endsWith(".md") || name.endsWith(".markdown") || head.startsWith("---\n") || head.startsWith("# ");
        return markdown ? MARKDOWN : TEXT;
    }

    /** No control characters other than white space: not a binary file. */
    private static boolean textual(byte[] content) {
        boolean wide = content.length > 1 && ((content[0] & 0xFF) >= 0xFE) && ((content[1] & 0xFF) >= 0xFE);
        int odd = 0;
        for (int i = 0; i < Math.min(content.length, 1 << 16); i++) {
            int b = content[i] & 0xFF;
            if (b == 0 && !wide) {
                return false;
            }
            odd += b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0 ? 1 : 0;
        }
        return odd * 100 <= Math.min(content.length, 1 << 16);
    }
}
