package io.taopu.assistant.parcel;

/**
 * The fields of a plot that a question can ask for, filter by, sort by or compare, with the key of the API, the
 * unit and labels. Derived: mu = sqm x 15 / 10,000 (1 mu = 10,000/15 sqm), gross floor area = site area x floor area ratio.
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

    /** Unit in the Chinese notation, empty when the field has none. */
    public String unit() {
        return unit;
    }
}
