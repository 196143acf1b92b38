package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.ParcelQuery.Order;
import io.taopu.assistant.parcel.ParcelQuery.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a question says by itself, before earlier turns are taken into account. */
record Draft(
        List<ParcelCode> codes,
        List<Condition> conditions,
        @Nullable Order order,
        @Nullable Integer limit,
        boolean extreme,
        List<ParcelField> fields,
        List<Aggregate> aggregates,
        @Nullable ParcelField groupBy) {

    Draft {
        codes = List.copyOf(codes);
        conditions = List.copyOf(conditions);
        fields = List.copyOf(fields);
        aggregates = List.copyOf(aggregates);
    }

    Draft withCodes(List<ParcelCode> other) {
        return new Draft(other, conditions, order, limit, extreme, fields, aggregates, groupBy);
    }

    Draft withConditions(List<Condition> other) {
        return new Draft(codes, other, order, limit, extreme, fields, aggregates, groupBy);
    }

    Draft withFields(List<ParcelField> other) {
        return new Draft(codes, conditions, order, limit, extreme, other, aggregates, groupBy);
    }

    Draft withAggregates(List<Aggregate> other) {
        return new Draft(codes, conditions, order, limit, extreme, fields, other, groupBy);
    }

    /** Counted by the values of a field. */
    Draft withGrouping(ParcelField field) {
        return new Draft(codes, conditions, order, limit, extreme, fields, Computations.counted(aggregates), field);
    }

    Draft withOrder(@Nullable Order other, @Nullable Integer otherLimit, boolean isExtreme) {
        return new Draft(codes, conditions, other, otherLimit, isExtreme, fields, aggregates, groupBy);
    }

    Draft withoutLimit() {
        return new Draft(codes, conditions, order, null, false, fields, aggregates, groupBy);
    }

    boolean computes() {
        return groupBy != null
                || aggregates.stream().anyMatch(aggregate -> aggregate.function() != Aggregate.Function.COUNT);
    }

    ParcelQuery query(Shape shape) {
        return new ParcelQuery(codes, conditions, order, limit, fields, aggregates, groupBy, shape);
    }
}
