package io.taopu.assistant.answering.compose;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the values of plots: figure with unit, text as in the sheet, "not published" where unknown. */
final class ParcelFigures {

    private ParcelFigures() {}

    static String label(ParcelField field, Language language) {
        String label = language == Language.EN ? field.labelEn() : field.labelZh();
        return inTenThousands(field) ? label + bracketed(unit(field, language), language) : label;
    }

    /** Units of ten thousand stand with the label, as in land tables, so that no figure is read as multiplied. */
    private static boolean inTenThousands(ParcelField field) {
        return field.unit().startsWith("万");
    }

    static String unit(ParcelField field, Language language) {
        return unit(field.unit(), language);
    }

    /** A unit of the register as written in the language; 1 wan yuan is 万元, ten thousand yuan. */
    private static String unit(String unit, Language language) {
        if (language != Language.EN) {
            return unit.equals("m") ? "米" : unit;
        }
        return switch (unit) {
            case "㎡" -> "sqm";
            case "亩" -> "mu";
            case "年" -> "years";
            case "万元" -> "wan yuan";
            case "万元/亩" -> "wan yuan per mu";
            case "万元/亩·年" -> "wan yuan per mu a year";
            default -> unit;
        };
    }

    /** The value as shown, or null when unknown. Site areas carry mu and square metres. */
    static @Nullable String value(ParcelField field, Parcel parcel, Language language) {
        BigDecimal number = field.number(parcel);
        if (number == null) {
            return field.numeric() ? null : field.text(parcel);
        }
        String shown =
                Figures.with(rounded(field, number), inTenThousands(field) ? "" : unit(field, language), language);
        BigDecimal mu = parcel.siteAreaMu();
        if (field == ParcelField.SITE_AREA_SQM && mu != null) {
            return shown
                    + bracketed(
                            Figures.with(
                                    rounded(ParcelField.SITE_AREA_MU, mu),
                                    unit(ParcelField.SITE_AREA_MU, language),
                                    language),
                            language);
        }
        BigDecimal sqm = parcel.siteAreaSqm();
        if (field == ParcelField.SITE_AREA_MU && sqm != null) {
            return shown + bracketed(Figures.with(sqm, unit(ParcelField.SITE_AREA_SQM, language), language), language);
        }
        if (field == ParcelField.METRO_DISTANCE_M
                && parcel.nearestMetro() != null
                && parcel.nearestMetro().station() != null) {
            String line = parcel.nearestMetro().line() == null
                    ? ""
                    : parcel.nearestMetro().line();
            return shown + bracketed(line + parcel.nearestMetro().station(), language);
        }
        return shown;
    }

    /** The cell of a table: a rounded number, a text, or null. */
    static @Nullable Object cell(ParcelField field, Parcel parcel) {
        BigDecimal number = field.number(parcel);
        return number == null ? (field.numeric() ? null : field.text(parcel)) : rounded(field, number);
    }

    private static BigDecimal rounded(ParcelField field, BigDecimal number) {
        int most =
                switch (field) {
                    case SITE_AREA_MU -> 1;
                    case GROSS_FLOOR_AREA_SQM -> 1;
                    default -> 2;
                };
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal scaled = stripped.scale() > most
                ? stripped.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros()
                : stripped;
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** The value in words, "not published" when unknown. */
    static String orUnknown(ParcelField field, Parcel parcel, Language language) {
        String value = value(field, parcel, language);
        return value == null ? Phrases.say(language, "parcel.unknown-value", "").strip() : value;
    }

    /** The codes of the plots, one after the other. */
    static String codes(List<Parcel> parcels, Language language) {
        return parcels.stream()
                .map(parcel -> parcel.code().value())
                .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
    }

    /** The unit of a computed figure. */
    static String unit(ParcelResult.Total total, Language language) {
        return language == Language.EN && total.unit().equals("幅") ? "plots" : unit(total.unit(), language);
    }

    static String bracketed(String text, Language language) {
        return language == Language.EN ? " (" + text + ")" : "（" + text + "）";
    }
}
