package io.taopu.assistant.parcel;

import io.taopu.assistant.knowledge.DocumentId;
import io.taopu.assistant.knowledge.VersionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One plot as a row of one live sheet. An unknown value is null, never zero.
 *
 * @param code plot code
 * @param name short name, or null
 * @param planningCode code in the zoning plan, or null
 * @param landUse land use in words, such as 研发用地
 * @param landUseCode land use code, such as C65, M0, M1, W, M1C65
 * @param landTypePolicy policy class, such as 研发用地-产业项目类
 * @param siteAreaSqm site area in square metres
 * @param floorAreaRatio upper limit of the floor area ratio, no unit
 * @param maxHeightM building height limit in metres
 * @param siteCoveragePct site coverage in percent, 0 to 100
 * @param greenRatioPct green ratio in percent, 0 to 100
 * @param industries industries the plot is meant for, in the sheet's words
 * @param tenureYears tenure in years
 * @param supplyMode supply mode in words
 * @param supplyPeriod planned supply, as 2026Q4, 2027H1 or 2028
 * @param startingPriceWan starting price in 10,000 yuan; null while the land notice decides it
 * @param investmentPerMuWan required investment in 10,000 yuan a mu, or null
 * @param taxPerMuWan required yearly tax in 10,000 yuan a mu, or null
 * @param status present state in words, such as 净地 or 已预留
 * @param soilStatus soil state in words, such as 无需修复, 修复中
 * @param boundaries four bounds, or null
 * @param utilities utilities, or null
 * @param metro nearest metro stations; may be empty
 * @param requirements admission and schedule requirements as text, or null
 * @param remarks everything else the sheet says, or null
 * @param source where the row stands
 * @param demo demonstration data
 * @param dataLabel the label of the row as in the sheet, such as 示范数据
 * @param updatedAt day of the row's last update, or null
 */
public record Parcel(
        ParcelCode code,
        @Nullable String name,
        @Nullable String planningCode,
        @Nullable String landUse,
        @Nullable String landUseCode,
        @Nullable String landTypePolicy,
        @Nullable BigDecimal siteAreaSqm,
        @Nullable BigDecimal floorAreaRatio,
        @Nullable BigDecimal maxHeightM,
        @Nullable BigDecimal siteCoveragePct,
        @Nullable BigDecimal greenRatioPct,
        List<String> industries,
        @Nullable Integer tenureYears,
        @Nullable String supplyMode,
        @Nullable String supplyPeriod,
        @Nullable BigDecimal startingPriceWan,
        @Nullable BigDecimal investmentPerMuWan,
        @Nullable BigDecimal taxPerMuWan,
        @Nullable String status,
        @Nullable String soilStatus,
        @Nullable String boundaries,
        @Nullable String utilities,
        List<MetroAccess> metro,
        @Nullable String requirements,
        @Nullable String remarks,
        Source source,
        boolean demo,
        @Nullable String dataLabel,
        @Nullable LocalDate updatedAt) {

    private static final Pattern SURROUNDINGS = Pattern.compile("周边[：:]([^；;。]+)");
    private static final BigDecimal MU_PER_SQM = new BigDecimal("0.0015");

    public Parcel {
        industries = List.copyOf(industries);
        metro = List.copyOf(metro);
    }

    /** Site area in mu, one decimal. */
    public @Nullable BigDecimal siteAreaMu() {
        return siteAreaSqm == null ? null : siteAreaSqm.multiply(MU_PER_SQM).setScale(1, RoundingMode.HALF_UP);
    }

    /** Buildable floor area in square metres: site area × floor area ratio, whole; null unless both are known. */
    public @Nullable BigDecimal grossFloorAreaSqm() {
        return siteAreaSqm == null || floorAreaRatio == null
                ? null
                : siteAreaSqm.multiply(floorAreaRatio).setScale(0, RoundingMode.HALF_UP);
    }

    /** The nearest of the metro stations; one with unknown distance only if no distance is known; null when there is none. */
    public @Nullable MetroAccess nearestMetro() {
        return metro.stream()
                .min(Comparator.comparing(MetroAccess::distanceM, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    /** Where the row stands: sheet name and row as a person counts them. */
    public record Source(DocumentId documentId, VersionId versionId, @Nullable String sheet, @Nullable Integer row) {}

    /** What the utilities are summed up as before they are listed ("七通一平：…"); empty when they are not. */
    public Optional<String> utilitiesClass() {
        return utilities == null || !utilities.contains("：")
                ? Optional.empty()
                : Optional.of(utilities.substring(0, utilities.indexOf('：')).strip());
    }

    /** The places that the remarks name as the plot's surroundings ("周边：甲、乙"); empty when they name none. */
    public List<String> surroundings() {
        var named = remarks == null ? null : SURROUNDINGS.matcher(remarks);
        return named != null && named.find()
                ? Stream.of(named.group(1).split("[、,，]"))
                        .map(String::strip)
                        .filter(place -> !place.isEmpty())
                        .toList()
                : List.of();
    }

    /** What the required investment per mu comes to for the whole site, 10,000 yuan; null when either is unknown. */
    public @Nullable BigDecimal minInvestmentWan() {
        var mu = siteAreaMu();
        return investmentPerMuWan == null || mu == null ? null : investmentPerMuWan.multiply(mu);
    }
}
