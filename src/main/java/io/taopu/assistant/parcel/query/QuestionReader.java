package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate.Function;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the marks of one question into a draft. */
final class QuestionReader {

    private QuestionReader() {}

    static Draft read(Markings markings) {
        var codes = markings.all(Mark.Code.class).stream()
                .map(Mark.Code::code)
                .distinct()
                .toList();
        var rankings = new Rankings(markings);
        var ranking = rankings.read();
        var conditions = new ArrayList<Condition>(new AmountConditions(markings).read());
        conditions.addAll(new ValueConditions(markings).read());
        var computations = new Computations(markings);
        var aggregates = new ArrayList<>(computations.aggregates());
        var order = ranking.order();
        if (ranking.opposite() && order != null) {
            aggregates.add(new Aggregate(Function.MAX, order.field()));
            aggregates.add(new Aggregate(Function.MIN, order.field()));
            ranking = Rankings.Ranking.NONE;
        }
        var groupBy = computations.groupBy(conditions, aggregates);
        var limit = ranking.order() == null ? rankings.wanted().orElse(null) : ranking.limit();
        return new Draft(
                codes, conditions, ranking.order(), limit, ranking.extreme(), fields(markings), aggregates, groupBy);
    }

    /** "能建多少平方米" asks for floor area in square metres, not for the site area as well. */
    private static boolean unitOfFloorArea(Markings markings, Mark.Field mark) {
        boolean site = mark.field() == ParcelField.SITE_AREA_SQM || mark.field() == ParcelField.SITE_AREA_MU;
        return site
                && markings.before(mark, Mark.Field.class, field -> field.field() == ParcelField.GROSS_FLOOR_AREA_SQM)
                        .isPresent();
    }

    /** Fields named and not used up otherwise: what the answer is to show. */
    private static List<ParcelField> fields(Markings markings) {
        Set<ParcelField> fields = new LinkedHashSet<>();
        for (var mark : markings.all(Mark.Field.class)) {
            if (markings.free(mark) && !unitOfFloorArea(markings, mark)) {
                fields.add(mark.field());
                if (mark.field() == ParcelField.SITE_AREA_SQM) {
                    fields.add(ParcelField.SITE_AREA_MU);
                }
                if (mark.field() == ParcelField.METRO_DISTANCE_M || mark.field() == ParcelField.METRO_STATION) {
                    fields.add(ParcelField.METRO_STATION);
                    fields.add(ParcelField.METRO_DISTANCE_M);
                }
            }
        }
        return List.copyOf(fields);
    }
}
