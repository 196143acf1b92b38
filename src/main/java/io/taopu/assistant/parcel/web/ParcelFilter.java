package io.taopu.assistant.parcel.web;

import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants to see. Words are compared in normal form (script, width and case do not matter).
 *
 * @param areaSqm bounds of the site area
 * @param ratio bounds of the floor area ratio
 * @param heightM bounds of the building height
 * @param landUse code of the land use, or part of its words
 * @param industry part of the name of one industry
 * @param status part of the words for the present state
 * @param anywhere words that must all stand somewhere in the plot's texts
 */
record ParcelFilter(
        Bounds areaSqm,
        Bounds ratio,
        Bounds heightM,
        @Nullable String landUse,
        @Nullable String industry,
        @Nullable String status,
        @Nullable String anywhere) {

    /** Inclusive bounds; null is open. An unknown value lies within open bounds only. */
    record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        boolean contain(@Nullable BigDecimal value) {
            if (value == null) {
                return min == null && max == null;
            }
            return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
        }
    }

    boolean matches(Parcel parcel) {
        return areaSqm.contain(parcel.siteAreaSqm())
                && ratio.contain(parcel.floorAreaRatio())
                && heightM.contain(parcel.maxHeightM())
                && (landUse == null || landUseIs(parcel, landUse))
                && (industry == null || parcel.industries().stream().anyMatch(one -> holds(one, industry)))
                && (status == null || holds(parcel.status(), status))
                && (anywhere == null || holdsAll(parcel, anywhere));
    }

    private static boolean landUseIs(Parcel parcel, String wanted) {
        return wanted.equalsIgnoreCase(parcel.landUseCode()) || holds(parcel.landUse(), wanted);
    }

    private static boolean holdsAll(Parcel parcel, String wanted) {
        var fields = Arrays.stream(ParcelField.values()).map(field -> field.text(parcel));
        var texts = Stream.concat(
                        Stream.of(parcel.code().value(), parcel.name(), parcel.planningCode(), parcel.dataLabel()),
                        fields)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return List.of(TextNormalizer.fold(wanted).split(" ")).stream().allMatch(word -> holds(texts, word));
    }

    private static boolean holds(@Nullable String text, String wanted) {
        return text != null && TextNormalizer.fold(text).contains(TextNormalizer.fold(wanted));
    }
}
