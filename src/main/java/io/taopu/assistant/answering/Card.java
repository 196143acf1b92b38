package io.taopu.assistant.answering;

import io.taopu.assistant.parcel.Parcel;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is shown beside the text: a plot, a table of plots, a calculation. Every computed number stands in one. */
public sealed interface Card {

    record ParcelCard(Parcel parcel) implements Card {}

    /** Rows of plots; a cell is a number, a text, or null when unknown. */
    record ParcelTable(List<Column> columns, List<Row> rows, List<Total> totals) implements Card {
        public ParcelTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }

        public record Column(String key, String label, String unit) {}

        public record Row(String parcelCode, Map<String, @Nullable Object> cells) {
            public Row {
                cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            }
        }

        public record Total(String label, BigDecimal value, String unit, String formula) {}
    }

    record Calculation(String label, List<Input> inputs, String formula, BigDecimal value, String unit)
            implements Card {
        public Calculation {
            inputs = List.copyOf(inputs);
        }

        public record Input(String label, BigDecimal value, String unit) {}
    }
}
