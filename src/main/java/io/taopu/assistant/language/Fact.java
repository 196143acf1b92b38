package io.taopu.assistant.language;

import java.math.BigDecimal;

/** Something in a text that can be right or wrong to the letter. Equal facts are equal whatever their notation was. */
public sealed interface Fact {

    /** A number with its dimension; {@code base} is in the base unit, {@code value} as written (multipliers applied). */
    record Amount(Unit.Dimension dimension, BigDecimal value, BigDecimal base) implements Fact {}

    /** A calendar day, month or year: {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY}, or {@code --MM-DD} without a year. */
    record Day(String iso) implements Fact {}

    /** A telephone number, digits only, without area code. */
    record Phone(String digits) implements Fact {}

    /** An official document number such as 普府〔2026〕32号, brackets unified. */
    record DocumentNumber(String number) implements Fact {}

    /** A code of letters and digits such as TP-07 or C65, upper case. */
    record Code(String code) implements Fact {}
}
