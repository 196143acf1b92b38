package io.taopu.assistant.language;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit of measure and how it reads. The factor turns a value into the base unit of its dimension. 1 mu is exactly
 * 10,000/15 square metres, as land notices compute it.
 */
public enum Unit {
    SQM(Dimension.AREA, "1", "㎡", "sqm"),
    MU(Dimension.AREA, "10000/15", "亩", "mu"),
    HECTARE(Dimension.AREA, "10000", "公顷", "hectares"),
    SQ_KM(Dimension.AREA, "1000000", "平方公里", "sq km"),
    ACRE(Dimension.AREA, "4046.8564224", "英亩", "acres"),
    METRE(Dimension.LENGTH, "1", "米", "m"),
    KILOMETRE(Dimension.LENGTH, "1000", "公里", "km"),
    YUAN(Dimension.MONEY_CNY, "1", "元", "yuan"),
    US_DOLLAR(Dimension.MONEY_USD, "1", "美元", "US dollars"),
    PERCENT(Dimension.PERCENT, "1", "%", "%"),
    TIMES(Dimension.TIMES, "1", "倍", "times"),
    YEAR(Dimension.MONTHS, "12", "年", "years"),
    MONTH(Dimension.MONTHS, "1", "个月", "months"),
    WEEK(Dimension.DAYS, "7", "周", "weeks"),
    DAY(Dimension.DAYS, "1", "天", "days"),
    WORKING_DAY(Dimension.WORKING_DAYS, "1", "个工作日", "working days"),
    HOUR(Dimension.MINUTES, "60", "小时", "hours"),
    MINUTE(Dimension.MINUTES, "1", "分钟", "minutes"),
    PIECE(Dimension.COUNT, "1", "个", ""),
    PERSON(Dimension.COUNT, "1", "人", "people"),
    HOUSEHOLD(Dimension.COUNT, "1", "家", "companies"),
    PLOT(Dimension.COUNT, "1", "幅", "plots"),
    POINT(Dimension.POINTS, "1", "分", "points"),
    FLOOR(Dimension.FLOORS, "1", "层", "floors"),
    AGE(Dimension.AGE, "1", "岁", "years old"),
    NONE(Dimension.NUMBER, "1", "", "");

    /** What a unit measures; values are comparable within one dimension only. */
    public enum Dimension {
        AREA,
        LENGTH,
        MONEY_CNY,
        MONEY_USD,
        PERCENT,
        TIMES,
        MONTHS,
        DAYS,
        WORKING_DAYS,
        MINUTES,
        COUNT,
        POINTS,
        FLOORS,
        AGE,
        NUMBER
    }

    private final Dimension dimension;
    private final BigDecimal numerator;
    private final BigDecimal denominator;
    private final String zh;
    private final String en;

    Unit(Dimension dimension, String factor, String zh, String en) {
        this.dimension = dimension;
        String[] parts = factor.split("/");
        this.numerator = new BigDecimal(parts[0]);
        this.denominator = parts.length > 1 ? new BigDecimal(parts[1]) : BigDecimal.ONE;
        this.zh = zh;
        this.en = en;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** The unit in Chinese notation. */
    public String zh() {
        return zh;
    }

    /** The unit in English notation. */
    public String en() {
        return en;
    }

    /** The value in the base unit of the dimension. */
    public BigDecimal toBase(BigDecimal value) {
        return value.multiply(numerator).divide(denominator, MathContext.DECIMAL64);
    }

    /** The base value in this unit. */
    public BigDecimal fromBase(BigDecimal base) {
        return base.multiply(denominator).divide(numerator, MathContext.DECIMAL64);
    }
}
