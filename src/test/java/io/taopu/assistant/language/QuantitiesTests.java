package io.taopu.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20亩以上 | 20 | MU",
                "二十亩左右 | 20 | MU",
                "一万五千平方米以上 | 15000 | SQM",
                "1.5万㎡ | 15000 | SQM",
                "能建3万方以上 | 30000 | SQM",
                "三万方 | 30000 | SQM",
                "两公顷 | 2 | HECTARE",
                "18.83平方公里 | 18.83 | SQ_KM",
                "larger than 2 hectares | 2 | HECTARE",
                "two hectares | 2 | HECTARE",
                "5 ha | 5 | HECTARE",
                "500米以内 | 500 | METRE",
                "限高60m | 60 | METRE",
                "3000万美元 | 30000000 | US_DOLLAR",
                "3000w美金 | 30000000 | US_DOLLAR",
                "500万元 | 5000000 | YUAN",
                "RMB 5 million | 5000000 | YUAN",
                "US$30 million | 30000000 | US_DOLLAR",
                "15% | 15 | PERCENT",
                "百分之三十 | 30 | PERCENT",
                "2倍 | 2 | TIMES",
                "累计满7年 | 7 | YEAR",
                "48个工作日 | 48 | WORKING_DAY",
                "15日内 | 15 | DAY",
                "120分 | 120 | POINT",
                "三个亿 | 300000000 | YUAN",
                "1,883公顷 | 1883 | HECTARE",
                "10名员工 | 10 | PERSON",
                "21幅 | 21 | PLOT",
                "19.48万人 | 194800 | PERSON",
                "不低于3 | 3 | NONE",
                "三千五百亩 | 3500 | MU",
            })
    void readsNumberAndUnit(String text, BigDecimal value, Unit unit) {
        Quantity first = Quantities.in(text).getFirst();
        assertThat(first.unit()).isEqualTo(unit);
        assertThat(first.value()).isEqualByComparingTo(value);
    }

    @Test
    void findsSeveralInOrder() {
        assertThat(Quantities.in("3149 + 4135，合计1.2万㎡，占30%"))
                .extracting(Quantity::unit)
                .containsExactly(Unit.NONE, Unit.NONE, Unit.SQM, Unit.PERCENT);
    }

    @Test
    void aSingleHanNumeralWithoutUnitIsNoQuantity() {
        assertThat(Quantities.in("一般来说，第三方可以")).isEmpty();
    }

    @Test
    void findsTheUnitsAQuestionAsksFor() {
        assertThat(Quantities.unitsAskedFor("45亩合多少平方米，合多少公顷")).isEqualTo(List.of(Unit.SQM, Unit.HECTARE));
        assertThat(Quantities.unitsAskedFor("面积多少？换算成公顷呢")).isEqualTo(List.of(Unit.HECTARE));
    }

    @Test
    void oneMuIsTenThousandFifteenthsOfASquareMetre() {
        assertThat(Unit.MU.toBase(BigDecimal.valueOf(30))).isEqualByComparingTo("20000");
        assertThat(Unit.SQ_KM.toBase(new BigDecimal("18.83")))
                .isEqualByComparingTo(Unit.HECTARE.toBase(new BigDecimal("1883")));
    }
}
