package io.taopu.assistant.knowledge.parse;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects straight rules and thin bars of a page, and counts its images. Only for pages that are not turned. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final float THIN = 2.5f;
    private static final float SHORTEST = 6;
    private static final int MOST = 20_000;

    private final List<PdfRule> rules = new ArrayList<>();
    private final List<float[]> path = new ArrayList<>();
    private final List<float[]> boxes = new ArrayList<>();
    private final float top;
    private final float left;
    private float startX;
    private float startY;
    private float x;
    private float y;
    private int images;

    PdfRules(PDPage page) {
        super(page);
        this.top = page.getCropBox().getUpperRightY();
        this.left = page.getCropBox().getLowerLeftX();
    }

    List<PdfRule> read() throws IOException {
        processPage(getPage());
        return getPage().getRotation() == 0 ? rules : List.of();
    }

    int images() {
        return images;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        float x0 = (float) Math.min(p0.getX(), p2.getX());
        float x1 = (float) Math.max(p0.getX(), p2.getX());
        float y0 = (float) Math.min(p0.getY(), p2.getY());
        float y1 = (float) Math.max(p0.getY(), p2.getY());
        boxes.add(new float[] {x0, y0, x1, y1});
    }

    @Override
    public void moveTo(float toX, float toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
    }

    @Override
    public void lineTo(float toX, float toY) {
        path.add(new float[] {x, y, toX, toY});
        x = toX;
        y = toY;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        x = x3;
        y = y3;
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float(x, y);
    }

    @Override
    public void closePath() {
        lineTo(startX, startY);
    }

    @Override
    public void endPath() {
        path.clear();
        boxes.clear();
    }

    @Override
    public void strokePath() {
        path.forEach(line -> add(line[0], line[1], line[2], line[3]));
        boxes.forEach(this::addEdges);
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        boxes.forEach(this::addBar);
        if (path.size() >= 3 && path.size() <= 5) {
            float x0 = Float.MAX_VALUE;
            float y0 = Float.MAX_VALUE;
            float x1 = -Float.MAX_VALUE;
            float y1 = -Float.MAX_VALUE;
            for (float[] line : path) {
                x0 = Math.min(x0, Math.min(line[0], line[2]));
                x1 = Math.max(x1, Math.max(line[0], line[2]));
                y0 = Math.min(y0, Math.min(line[1], line[3]));
                y1 = Math.max(y1, Math.max(line[1], line[3]));
            }
            addBar(new float[] {x0, y0, x1, y1});
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        images++;
    }

    /** Letters may be drawings of their own; they are no rules. */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}

    private void addBar(float[] box) {
        float width = box[2] - box[0];
        float height = box[3] - box[1];
        if (height <= THIN && width >= SHORTEST) {
            add(box[0], (box[1] + box[3]) / 2, box[2], (box[1] + box[3]) / 2);
        } else if (width <= THIN && height >= SHORTEST) {
            add((box[0] + box[2]) / 2, box[1], (box[0] + box[2]) / 2, box[3]);
        }
    }

    private void addEdges(float[] box) {
        if (box[2] - box[0] <= THIN || box[3] - box[1] <= THIN) {
            addBar(box);
            return;
        }
        add(box[0], box[1], box[2], box[1]);
        add(box[0], box[3], box[2], box[3]);
        add(box[0], box[1], box[0], box[3]);
        add(box[2], box[1], box[2], box[3]);
    }

    private void add(float x0, float y0, float x1, float y1) {
        if (rules.size() >= MOST) {
            return;
        }
        float dx = Math.abs(x1 - x0);
        float dy = Math.abs(y1 - y0);
        if (dy <= 1 && dx >= SHORTEST) {
            rules.add(new PdfRule(true, top - (y0 + y1) / 2, Math.min(x0, x1) - left, Math.max(x0, x1) - left));
        } else if (dx <= 1 && dy >= SHORTEST) {
            rules.add(new PdfRule(false, (x0 + x1) / 2 - left, top - Math.max(y0, y1), top - Math.min(y0, y1)));
        }
    }
}
