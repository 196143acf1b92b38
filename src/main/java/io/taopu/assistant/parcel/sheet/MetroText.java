package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.language.Unit;
import io.taopu.assistant.parcel.MetroAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads metro access from its own columns, or from one cell such as "15号线武威东路站，约650米". */
final class MetroText {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,2})\\s*号线|line\\s*(\\d{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTANCE = Pattern.compile(
            "[,，(（]?(?:距离|直线|步行|约|距)*\\s*\\d[\\d.,]*\\s*(?:米|公里|千米|km|m)[)）]?.*$", Pattern.CASE_INSENSITIVE);

    private MetroText() {}

    static List<MetroAccess> read(@Nullable String stations, @Nullable String line, @Nullable Integer distanceM) {
        var found = new ArrayList<MetroAccess>();
        var named = CellText.known(stations);
        for (var part : named == null ? new String[0] : named.strip().split("[;；\\n]")) {
            var ownLine = line(part);
            var ownDistance = distance(part);
            var name = LINE.matcher(DISTANCE.matcher(part).replaceAll(""))
                    .replaceAll("")
                    .replaceAll("^[\\s,，、:：()（）·]+|[\\s,，、:：()（）·]+$", "")
                    .replaceFirst("^(?:地铁|轨交|轨道交通)", "")
                    .replaceFirst("(?:地铁站|(?<=.{2})站)$", "");
            found.add(new MetroAccess(
                    name.isEmpty() ? null : name,
                    ownLine == null ? CellText.known(line) : ownLine,
                    ownDistance == null ? distanceM : ownDistance));
        }
        if (found.isEmpty() && (CellText.known(line) != null || distanceM != null)) {
            found.add(new MetroAccess(null, CellText.known(line), distanceM));
        }
        return List.copyOf(found);
    }

    private static @Nullable String line(String text) {
        var matcher = LINE.matcher(text);
        return matcher.find() ? (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) + "号线" : null;
    }

    private static @Nullable Integer distance(String text) {
        return Quantities.in(TextNormalizer.fold(text)).stream()
                .filter(quantity -> quantity.has(Unit.Dimension.LENGTH))
                .findFirst()
                .map(quantity -> quantity.base().intValue())
                .orElse(null);
    }
}
