package io.taopu.assistant.parcel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plot as it is sent to clients. An unknown value is null, never zero; mu and gross floor area are computed. */
public record ParcelView(
        String code,
        @Nullable String name,
        @Nullable String landUse,
        @Nullable String landUseCode,
        @Nullable String landTypePolicy,
        @Nullable BigDecimal siteAreaSqm,
        @Nullable BigDecimal siteAreaMu,
        @Nullable BigDecimal floorAreaRatio,
        @Nullable BigDecimal grossFloorAreaSqm,
        @Nullable BigDecimal maxHeightM,
        @Nullable BigDecimal siteCoveragePct,
        @Nullable BigDecimal greenRatioPct,
        List<String> industries,
        @Nullable Integer tenureYears,
        @Nullable String supplyMode,
        @Nullable LocalDate supplyDate,
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

    /** Where the row stands. */
    public record Source(String documentId, @Nullable String sheet, @Nullable Integer row) {}

    public static ParcelView of(Parcel parcel) {
        return new ParcelView(
                parcel.code().value(),
                parcel.name(),
                parcel.landUse(),
                parcel.landUseCode(),
                parcel.landTypePolicy(),
                parcel.siteAreaSqm(),
                parcel.siteAreaMu(),
                parcel.floorAreaRatio(),
                parcel.grossFloorAreaSqm(),
                parcel.maxHeightM(),
                parcel.siteCoveragePct(),
                parcel.greenRatioPct(),
                parcel.industries(),
                parcel.tenureYears(),
                parcel.supplyMode(),
                null,
                parcel.supplyPeriod(),
                parcel.startingPriceWan(),
                parcel.investmentPerMuWan(),
                parcel.taxPerMuWan(),
                parcel.status(),
                parcel.soilStatus(),
                parcel.boundaries(),
                parcel.utilities(),
                parcel.metro(),
                parcel.requirements(),
                parcel.remarks(),
                new Source(
                        parcel.source().documentId().value(),
                        parcel.source().sheet(),
                        parcel.source().row()),
                parcel.demo(),
                parcel.dataLabel(),
                parcel.updatedAt());
    }
}
