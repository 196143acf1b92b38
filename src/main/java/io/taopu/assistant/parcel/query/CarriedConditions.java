package io.taopu.assistant.parcel.query;

import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery.Condition;
import java.util.ArrayList;
import java.util.List;

/** Conditions that stand from one question to the next. */
final class CarriedConditions {

    private CarriedConditions() {}

    /** Earlier conditions stay unless the new question speaks about the same field. */
    static List<Condition> merged(List<Condition> earlier, List<Condition> added) {
        var kept = new ArrayList<Condition>();
        earlier.stream()
                .filter(old -> added.stream().noneMatch(fresh -> sameMatter(old.field(), fresh.field())))
                .forEach(kept::add);
        kept.addAll(added);
        return kept;
    }

    private static boolean sameMatter(ParcelField one, ParcelField two) {
        return one == two || one.siteArea() && two.siteArea();
    }
}
