package io.taopu.assistant.knowledge.parse;

/**
 * A stretch of text on one baseline without a wide gap. Lengths in points, y from the top of the page.
 *
 * @param x0 left end
 * @param x1 right end
 * @param y baseline
 * @param size font size
 * @param bold whether most of it is set in a bold face
 */
record PdfRun(float x0, float x1, float y, float size, boolean bold, String text) {

    float middleX() {
        return (x0 + x1) / 2;
    }

    /** Height of the middle of its letters. */
    float middleY() {
        return y - size * 0.35f;
    }
}
