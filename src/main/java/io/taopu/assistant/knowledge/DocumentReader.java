package io.taopu.assistant.knowledge;

/** Reads files of the accepted formats, told apart by content and not by name. Thread-safe. */
public interface DocumentReader {

    /** Raised whenever reading or segmenting changes what comes out, so that unchanged files are read again. */
    int VERSION = 2;

    /**
     * Reads a file within its limits of size, ratio, pages, cells, characters and time.
     *
     * @param fileName name without folder; a hint where contents look alike (Markdown, CSV and plain text)
     * @throws UnreadableFileException when nothing of it may be used
     */
    DocumentText read(String fileName, byte[] content);
}
