package io.taopu.assistant.knowledge.parse;

import io.taopu.assistant.knowledge.DocumentText;
import java.io.IOException;

/** Reads one format. Thread-safe. */
interface FormatReader {

    DocumentText read(byte[] content, String mediaType) throws IOException;
}
