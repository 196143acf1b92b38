package io.taopu.assistant.knowledge.parse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes small PDF files for tests, line by line. */
public final class PdfFiles implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;

    public PdfFiles() {
        page = newPage();
    }

    private PDPageContentStream newPage() {
        try {
            var added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            return new PDPageContentStream(document, added);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a line; y counts from the top of the page. */
    public PdfFiles text(float x, float y, float size, String text) {
        return text(x, y, size, text, false);
    }

    public PdfFiles text(float x, float y, float size, String text, boolean bold) {
        return draw(() -> {
            page.beginText();
            page.setFont(
                    new PDType1Font(
                            bold ? Standard14Fonts.FontName.HELVETICA_BOLD : Standard14Fonts.FontName.HELVETICA),
                    size);
            page.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            page.showText(text);
            page.endText();
        });
    }

    public PdfFiles rule(float x0, float y0, float x1, float y1) {
        return draw(() -> {
            page.moveTo(x0, PDRectangle.A4.getHeight() - y0);
            page.lineTo(x1, PDRectangle.A4.getHeight() - y1);
            page.stroke();
        });
    }

    public PdfFiles image() {
        return draw(() -> page.drawImage(
                LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB)),
                0,
                0,
                500,
                700));
    }

    public PdfFiles nextPage() {
        return draw(() -> {
            page.close();
            page = newPage();
        });
    }

    public PdfFiles encrypted(String password) {
        return draw(() -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        draw(() -> {
            page.close();
            document.save(bytes);
        });
        return bytes.toByteArray();
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private PdfFiles draw(Drawing drawing) {
        try {
            drawing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        draw(document::close);
    }
}
