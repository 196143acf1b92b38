package io.taopu.assistant.parcel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a plot that a question can ask for, filter by, sort by or compare, with the key of the API, the
 * unit and labels. Derived: mu = sqm x 15 / 10,000 (1 mu = 10,000/15 sqm), gross floor area = site area x floor area ratio,
 * minimum total investment = required investment per mu x mu.
 */
public enum ParcelField {
    SITE_AREA_SQM("siteAreaSqm", "用地面积", "site area", "㎡"),
    SITE_AREA_MU("siteAreaMu", "用地面积", "site area", "亩"),
    FLOOR_AREA_RATIO("floorAreaRatio", "容积率", "floor area ratio", ""),
    GROSS_FLOOR_AREA_SQM("grossFloorAreaSqm", "计容建筑面积", "gross floor area", "㎡"),
    MAX_HEIGHT_M("maxHeightM", "建筑高度", "building height limit", "m"),
    SITE_COVERAGE_PCT("siteCoveragePct", "建筑密度", "site coverage", "%"),
    GREEN_RATIO_PCT("greenRatioPct", "绿地率", "green ratio", "%"),
    LAND_USE("landUse", "用地性质", "land use", ""),
    LAND_TYPE_POLICY("landTypePolicy", "政策口径", "policy class", ""),
    INDUSTRIES("industries", "产业导向", "industries", ""),
    TENURE_YEARS("tenureYears", "出让年限", "tenure", "年"),
    SUPPLY_MODE("supplyMode", "供应方式", "supply mode", ""),
    SUPPLY_PERIOD("supplyPeriod", "计划供应", "planned supply", ""),
    STARTING_PRICE_WAN("startingPriceWan", "起始价", "starting price", "万元"),
    INVESTMENT_PER_MU_WAN("investmentPerMuWan", "投资强度", "required investment", "万元/亩"),
    MIN_INVESTMENT_WAN("minInvestmentWan", "最低总投资", "minimum total investment", "万元"),
    TAX_PER_MU_WAN("taxPerMuWan", "税收产出", "required tax", "万元/亩·年"),
    STATUS("status", "现状", "present state", ""),
    SOIL_STATUS("soilStatus", "土壤环境", "soil state", ""),
    BOUNDARIES("boundaries", "四至", "boundaries", ""),
    UTILITIES("utilities", "配套条件", "utilities", ""),
    METRO_STATION("metroStation", "最近轨交站", "nearest metro station", ""),
    METRO_DISTANCE_M("metroDistanceM", "距轨交站", "distance to metro", "m"),
    REQUIREMENTS("requirements", "准入要求", "requirements", ""),
    REMARKS("remarks", "备注", "remarks", "");

    private final String key;
    private final String labelZh;
    private final String labelEn;
    private final String unit;

    ParcelField(String key, String labelZh, String labelEn, String unit) {
        this.key = key;
        this.labelZh = labelZh;
        this.labelEn = labelEn;
        this.unit = unit;
    }

    public String key() {
        return key;
    }

    public String labelZh() {
        return labelZh;
    }

    public String labelEn() {
        return labelEn;
    }

    /** The field's value as a number in its unit; null when unknown or when the field is not a number. */
    public @Nullable BigDecimal number(Parcel parcel) {
        return switch (this) {
            case SITE_AREA_SQM -> parcel.siteAreaSqm();
            case SITE_AREA_MU -> parcel.siteAreaMu();
            case FLOOR_AREA_RATIO -> parcel.floorAreaRatio();
            case GROSS_FLOOR_AREA_SQM -> parcel.grossFloorAreaSqm();
            case MAX_HEIGHT_M -> parcel.maxHeightM();
            case SITE_COVERAGE_PCT -> parcel.siteCoveragePct();
            case GREEN_RATIO_PCT -> parcel.greenRatioPct();
            case TENURE_YEARS -> parcel.tenureYears() == null ? null : BigDecimal.valueOf(parcel.tenureYears());
            case STARTING_PRICE_WAN -> parcel.startingPriceWan();
            case INVESTMENT_PER_MU_WAN -> parcel.investmentPerMuWan();
            case MIN_INVESTMENT_WAN -> parcel.minInvestmentWan();
            case TAX_PER_MU_WAN -> parcel.taxPerMuWan();
            case METRO_DISTANCE_M -> distance(parcel.nearestMetro());
            case LAND_USE,
                    LAND_TYPE_POLICY,
                    INDUSTRIES,
                    SUPPLY_MODE,
                    SUPPLY_PERIOD,
                    STATUS,
                    SOIL_STATUS,
                    BOUNDARIES,
                    UTILITIES,
                    METRO_STATION,
                    REQUIREMENTS,
                    REMARKS -> null;
        };
    }

    /** The field's value as text without its unit; null when unknown. Several values are joined by "、". */
    public @Nullable String text(Parcel parcel) {
        return switch (this) {
            case LAND_USE -> landUse(parcel);
            case LAND_TYPE_POLICY -> parcel.landTypePolicy();
            case INDUSTRIES -> parcel.industries().isEmpty() ? null : String.join("、", parcel.industries());
            case SUPPLY_MODE -> parcel.supplyMode();
            case SUPPLY_PERIOD -> parcel.supplyPeriod();
            case STATUS -> parcel.status();
            case SOIL_STATUS -> parcel.soilStatus();
            case BOUNDARIES -> parcel.boundaries();
            case UTILITIES -> parcel.utilities();
            case METRO_STATION -> station(parcel.nearestMetro());
            case REQUIREMENTS -> parcel.requirements();
            case REMARKS -> parcel.remarks();
            case SITE_AREA_SQM,
                    SITE_AREA_MU,
                    FLOOR_AREA_RATIO,
                    GROSS_FLOOR_AREA_SQM,
                    MAX_HEIGHT_M,
                    SITE_COVERAGE_PCT,
                    GREEN_RATIO_PCT,
                    TENURE_YEARS,
                    STARTING_PRICE_WAN,
                    INVESTMENT_PER_MU_WAN,
                    MIN_INVESTMENT_WAN,
                    TAX_PER_MU_WAN,
                    METRO_DISTANCE_M -> plain(number(parcel));
        };
    }

    /** Whether it is the site area, in whichever unit. */
    public boolean siteArea() {
        return this == SITE_AREA_SQM || this == SITE_AREA_MU;
    }

    /** Whether the field's values are numbers. */
    public boolean numeric() {
        return switch (this) {
            case SITE_AREA_SQM,
                    SITE_AREA_MU,
                    FLOOR_AREA_RATIO,
                    GROSS_FLOOR_AREA_SQM,
                    MAX_HEIGHT_M,
                    SITE_COVERAGE_PCT,
                    GREEN_RATIO_PCT,
                    TENURE_YEARS,
                    STARTING_PRICE_WAN,
                    INVESTMENT_PER_MU_WAN,
                    MIN_INVESTMENT_WAN,
                    TAX_PER_MU_WAN,
                    METRO_DISTANCE_M -> true;
            case LAND_USE,
                    LAND_TYPE_POLICY,
                    INDUSTRIES,
                    SUPPLY_MODE,
                    SUPPLY_PERIOD,
                    STATUS,
                    SOIL_STATUS,
                    BOUNDARIES,
                    UTILITIES,
                    METRO_STATION,
                    REQUIREMENTS,
                    REMARKS -> false;
        };
    }

    private static @Nullable String landUse(Parcel parcel) {
        if (parcel.landUse() == null || parcel.landUseCode() == null) {
            return parcel.landUse() == null ? parcel.landUseCode() : parcel.landUse();
        }
        return parcel.landUse().contains(parcel.landUseCode())
                ? parcel.landUse()
                : parcel.landUse() + parcel.landUseCode();
    }

    private static @Nullable String station(@Nullable MetroAccess metro) {
        if (metro == null || metro.station() == null) {
            return null;
        }
        return metro.line() == null ? metro.station() : metro.line() + metro.station();
    }

    private static @Nullable BigDecimal distance(@Nullable MetroAccess metro) {
        return metro == null || metro.distanceM() == null ? null : BigDecimal.valueOf(metro.distanceM());
    }

    private @Nullable String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        var shortest = value.stripTrailingZeros();
        boolean oneDecimal = this == SITE_AREA_MU || this == FLOOR_AREA_RATIO;
        int decimals = Math.max(shortest.scale(), oneDecimal ? 1 : 0);
        return shortest.setScale(decimals).toPlainString();
    }

    /** Unit in the Chinese notation, empty when the field has none. */
    public String unit() {
        return unit;
    }
}
