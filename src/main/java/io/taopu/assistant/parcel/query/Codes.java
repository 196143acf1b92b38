package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds plots named in a question: "TP-07", "tp7", "7号地", "七号地块", "plot 7", "TP-07和12", or their code in the zoning plan. */
final class Codes {

    private static final String HAN = "[一二三四五六七八九十]{1,3}";
    private static final String NEXT =
            "(?<next>(?:\\s*(?:、|,|/|&|和|与|跟|及|对比|比|vs\\.?|and|or|或)\\s*(?:%1$s)?\\s*[-_ ]?0*\\d{1,3}(?![\\d.]|\\s*(?:亩|米|公顷|平|方|万|%%|年|月|块|幅|个|号线|m\\b|ha\\b|mu\\b)))*)";
    private static final Pattern SPOKEN = Pattern.compile(
            "(?<list>(?:(?<![\\d月.第])(?:\\d{1,2}|" + HAN + ")号?[、,和与跟及/]\\s*)*)(?<![\\d月.第])(?<number>\\d{1,2}|" + HAN
                    + ")\\s*(?:号地块|号地(?!铁)|号宗地|号用地|号地皮|地块(?=$|[的呢吗和与、,?是能容限面现]))");
    private static final Pattern NUMBER_ONLY =
            Pattern.compile("(?<![\\d月.第])(?<number>\\d{1,2}|" + HAN + ")号(?![线楼院院门店室]|\\d)");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![a-z])(?:plots?|parcels?|sites?|lots?)\\s*(?:no\\.?|number|nos\\.?|#)?\\s*0*(?<number>\\d{1,3})(?![\\d.,]?\\d)"
                    + "(?<next>(?:\\s*(?:,|and|or|&|vs\\.?|,\\s*and)\\s*(?:plot|parcel|site|lot)?\\s*0*\\d{1,3}(?![\\d.%]|\\s*(?:mu|ha|hectares?|m|sqm)\\b))*)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}|" + HAN);

    private final Map<Integer, ParcelCode> byNumber = new HashMap<>();
    private final Map<String, ParcelCode> literal = new HashMap<>();
    private final String prefix;
    private final Pattern coded;

    Codes(List<Parcel> live) {
        for (var parcel : live) {
            parcel.code().number().ifPresent(number -> byNumber.putIfAbsent(number, parcel.code()));
            literal.put(parcel.code().value().toLowerCase(Locale.ROOT), parcel.code());
            if (parcel.planningCode() != null) {
                literal.put(parcel.planningCode().toLowerCase(Locale.ROOT), parcel.code());
            }
        }
        prefix = live.stream()
                .map(parcel -> parcel.code().value().replaceFirst("[-_ ]?\\d+$", ""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("TP");
        var letters = Pattern.quote(prefix.toLowerCase(Locale.ROOT));
        coded = Pattern.compile(
                "(?<![a-z0-9])" + letters + "\\s*[-_ ]?\\s*0*(?<number>\\d{1,3})(?!\\d)" + NEXT.formatted(letters));
    }

    List<Mark.Code> in(String text) {
        var found = new ArrayList<Mark.Code>();
        literal.forEach((written, code) -> {
            for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
                boolean longer =
                        at + written.length() < text.length() && Character.isDigit(text.charAt(at + written.length()));
                if (!longer) {
                    add(found, code, at, at + written.length());
                }
            }
        });
        for (var pattern : List.of(coded, ENGLISH)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                add(found, code(matcher.group("number")), matcher.start(), matcher.end("number"));
                each(matcher, "next", found);
            }
        }
        spoken(text, found);
        found.sort(Comparator.comparingInt(Mark.Code::start));
        return found;
    }

    private void spoken(String text, List<Mark.Code> found) {
        var matcher = SPOKEN.matcher(text);
        while (matcher.find()) {
            boolean plain = matcher.group().contains("号");
            if (plain || byNumber.containsKey(number(matcher.group("number")))) {
                each(matcher, "list", found);
                add(found, code(matcher.group("number")), matcher.start("number"), matcher.end());
            }
        }
        var alone = NUMBER_ONLY.matcher(text);
        while (alone.find()) {
            boolean beside = !found.isEmpty()
                    || text.replaceAll("换成|换作|换到|改成|改为|再看看?|看看|如果是?|要是|[呢吗?那的看]", "")
                                    .length()
                            == alone.group().length();
            if (beside && byNumber.containsKey(number(alone.group("number")))) {
                add(found, code(alone.group("number")), alone.start(), alone.end());
            }
        }
    }

    private void each(Matcher matcher, String group, List<Mark.Code> found) {
        if (matcher.start(group) < 0) {
            return;
        }
        var digits = DIGITS.matcher(matcher.group(group));
        while (digits.find()) {
            int start = matcher.start(group) + digits.start();
            add(found, code(digits.group()), start, matcher.start(group) + digits.end());
        }
    }

    private static void add(List<Mark.Code> found, ParcelCode code, int start, int end) {
        var mark = new Mark.Code(code, start, end);
        if (found.stream().noneMatch(mark::overlaps)) {
            found.add(mark);
        }
    }

    private ParcelCode code(String written) {
        int number = number(written);
        var known = byNumber.get(number);
        return known == null ? ParcelCode.of(prefix + "-" + number) : known;
    }

    private static int number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : io.taopu.assistant.language.Quantities.in(written + "亩")
                        .getFirst()
                        .value()
                        .intValue();
    }
}
