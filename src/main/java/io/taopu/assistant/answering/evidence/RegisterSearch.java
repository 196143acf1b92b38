package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelRegister;
import io.taopu.assistant.parcel.ParcelResult;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the register and finds the row of each plot, so that it can be cited. */
public final class RegisterSearch {

    private final ParcelRegister register;
    private final Library library;

    public RegisterSearch(ParcelRegister register, Library library) {
        this.register = register;
        this.library = library;
    }

    Evidence.Register find(ParcelQuery query, LocalDate day) {
        ParcelResult result = register.answer(query, day);
        Map<ParcelCode, Segment> rows = new HashMap<>();
        Map<VersionId, List<Segment>> segments = new HashMap<>();
        for (Parcel parcel : result.rows()) {
            segments.computeIfAbsent(parcel.source().versionId(), library::segmentsOf).stream()
                    .filter(segment -> segment.row() != null
                            && segment.row().equals(parcel.source().row()))
                    .findFirst()
                    .ifPresent(segment -> rows.put(parcel.code(), segment));
        }
        return new Evidence.Register(result, rows);
    }
}
