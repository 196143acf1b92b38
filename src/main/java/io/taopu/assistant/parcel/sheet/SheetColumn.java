package io.taopu.assistant.parcel.sheet;

import io.taopu.assistant.language.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column of a parcel sheet can hold. Numeric ones name the dimension, the unit kept, and the bounds of what is possible. */
enum SheetColumn {
    CODE,
    NAME,
    PLANNING_CODE,
    BOUNDARIES,
    LAND_USE,
    LAND_USE_CODE,
    LAND_TYPE_POLICY,
    SITE_AREA(Unit.Dimension.AREA, "1", "10000000"),
    FLOOR_AREA_RATIO(Unit.Dimension.NUMBER, "0.01", "15"),
    MAX_HEIGHT(Unit.Dimension.LENGTH, "1", "700"),
    SITE_COVERAGE(Unit.Dimension.PERCENT, "0", "100"),
    GREEN_RATIO(Unit.Dimension.PERCENT, "0", "100"),
    GROSS_FLOOR_AREA(Unit.Dimension.AREA, "1", "100000000"),
    INDUSTRIES,
    INVESTMENT(Unit.Dimension.MONEY_CNY, "0", "100000"),
    TAX(Unit.Dimension.MONEY_CNY, "0", "100000"),
    PROGRESS,
    SUPPLY_MODE,
    TENURE(Unit.Dimension.MONTHS, "1", "70"),
    SUPPLY_PERIOD,
    STARTING_PRICE(Unit.Dimension.MONEY_CNY, "0.01", "10000000"),
    DEPOSIT,
    HOLDING,
    UTILITIES,
    METRO_STATION,
    METRO_LINE,
    METRO_DISTANCE(Unit.Dimension.LENGTH, "0", "100000"),
    SOIL,
    STATUS,
    ADJACENT,
    REQUIREMENTS,
    DATA_LABEL,
    UPDATED_AT,
    REMARK,
    ORDINAL;

    private final Unit.@Nullable Dimension dimension;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;

    SheetColumn() {
        this.dimension = null;
        this.least = null;
        this.most = null;
    }

    SheetColumn(Unit.Dimension dimension, String least, String most) {
        this.dimension = dimension;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** The id of the column in the lexicon. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Dimension of a numeric column, null for text. */
    Unit.@Nullable Dimension dimension() {
        return dimension;
    }

    boolean possible(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** Unit of the number kept: ㎡, m, %, years, 万元. */
    BigDecimal kept(BigDecimal base) {
        return switch (dimension) {
            case MONEY_CNY -> base.movePointLeft(4);
            case MONTHS -> base.divide(BigDecimal.valueOf(12), java.math.MathContext.DECIMAL64);
            case null, default -> base;
        };
    }
}
