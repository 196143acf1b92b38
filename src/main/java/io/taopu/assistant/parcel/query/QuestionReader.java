package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate;
import io.taopu.assistant.parcel.ParcelQuery.Aggregate.Function;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import io.taopu.assistant.parcel.query.Mark.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the marks of one question into a draft. */
final class QuestionReader {

    private static final Pattern ASIDE = Pattern.compile("除|排除|去掉|剔除|不算|except|exclud|other than|apart from|without");

    private QuestionReader() {}

    /** @param live codes of all plots, for "all but that one" */
    static Draft read(Markings markings, List<ParcelCode> live) {
        var excluded = markings.all(Mark.Code.class).stream()
                .filter(code -> excluded(markings, code))
                .map(Mark.Code::code)
                .toList();
        var named = markings.all(Mark.Code.class).stream()
                .map(Mark.Code::code)
                .filter(code -> !excluded.contains(code))
                .distinct()
                .toList();
        var codes = named.isEmpty() && !excluded.isEmpty()
                ? live.stream().filter(code -> !excluded.contains(code)).toList()
                : named;
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

    /** The field with those that are of no use apart: both units of an area, a station and the way to it. */
    static List<ParcelField> shownWith(ParcelField field) {
        return switch (field) {
            case SITE_AREA_SQM -> List.of(field, ParcelField.SITE_AREA_MU);
            case METRO_DISTANCE_M, METRO_STATION -> List.of(ParcelField.METRO_STATION, ParcelField.METRO_DISTANCE_M);
            default -> List.of(field);
        };
    }

    /** "TP-21 aside", "except TP-21". */
    private static boolean excluded(Markings markings, Mark.Code code) {
        return markings.before(
                                code,
                                Mark.Term.class,
                                term -> term.kind() == Kind.NEGATION
                                        && term.id().equals("before")
                                        && ASIDE.matcher(term.surface()).find())
                        .isPresent()
                || markings.after(
                                code,
                                Mark.Term.class,
                                term -> term.kind() == Kind.NEGATION
                                        && term.id().equals("after"))
                        .isPresent();
    }

    /** Fields named and not used up otherwise: what the answer is to show. */
    private static List<ParcelField> fields(Markings markings) {
        Set<ParcelField> fields = new LinkedHashSet<>();
        for (var mark : markings.all(Mark.Field.class)) {
            if (markings.free(mark) && !unitOfFloorArea(markings, mark)) {
                fields.addAll(shownWith(mark.field()));
            }
        }
        return List.copyOf(fields);
    }
}
