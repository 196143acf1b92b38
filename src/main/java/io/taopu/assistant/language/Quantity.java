package io.taopu.assistant.language;

import java.math.BigDecimal;

/**
 * A number with its unit as it stands in a text.
 *
 * @param value the value in {@code unit}, multipliers such as 万 or million already applied
 * @param unit the unit, {@link Unit#NONE} for a bare number
 * @param start first character in the text
 * @param end one past the last character, unit included
 * @param surface the words themselves
 */
public record Quantity(BigDecimal value, Unit unit, int start, int end, String surface) {

    /** The value in the base unit of its dimension. */
    public BigDecimal base() {
        return unit.toBase(value);
    }

    public boolean has(Unit.Dimension dimension) {
        return unit.dimension() == dimension;
    }
}
