package io.taopu.assistant.knowledge.parse;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds out how a text file is encoded: byte order mark, valid UTF-8, a declaration in it, else GB18030 or Big5. */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)|encoding\\s*=\\s*[\"']([A-Za-z0-9_-]+)");
    private static final int DECLARATION_BYTES = 2048;
    private static final char BOM = '\uFEFF';

    private Encodings() {}

    static String decode(byte[] content) {
        String text = new String(content, of(content));
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private static Charset of(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (valid(content, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return declared(content);
    }

    private static Charset declared(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(head);
        if (matcher.find()) {
            String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (!name.toLowerCase(java.util.Locale.ROOT).startsWith("gb") && Charset.isSupported(name)) {
                Charset charset = Charset.forName(name);
                return charset.equals(StandardCharsets.UTF_8) ? GB18030 : charset;
            }
        }
        return valid(content, GB18030) || !valid(content, Charset.forName("Big5")) ? GB18030 : Charset.forName("Big5");
    }

    private static boolean valid(byte[] content, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
