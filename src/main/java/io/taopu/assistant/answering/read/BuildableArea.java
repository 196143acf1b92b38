package io.taopu.assistant.answering.read;

import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a sum to be done: what may be built on a site whose area and floor area ratio the question gives. */
public final class BuildableArea {

    private static final Pattern RATIO =
            Pattern.compile("(?:容积率|容积|far|plot ratio|floor area ratio)[^\\d]{0,6}(\\d+(?:\\.\\d+)?)");
    private static final Pattern BUILT =
            Pattern.compile("(?:能|可以?)(?:盖|建|做)(?:出|成)?(?:多少|几)|多少(?:计容|建筑)|计容(?:建筑)?面积(?:是|有|为)?多少"
                    + "|what (?:gross )?floor area|how much (?:gross )?floor|can (?:we|i|be) buil[dt]");

    private BuildableArea() {}

    /** The floor area ratio given, when the question gives it with one area and asks what may be built. */
    public static Optional<BigDecimal> ratioIn(String question) {
        Matcher ratio = RATIO.matcher(question);
        return ratio.find() && BUILT.matcher(question).find() && areas(question) == 1
                ? Optional.of(new BigDecimal(ratio.group(1)))
                : Optional.empty();
    }

    private static long areas(String question) {
        return Quantities.in(question).stream()
                .filter(q -> q.has(Unit.Dimension.AREA))
                .count();
    }
}
