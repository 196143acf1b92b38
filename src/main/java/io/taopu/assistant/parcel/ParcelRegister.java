package io.taopu.assistant.parcel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The live plots of a day and exact answers about them. Thread-safe. */
public interface ParcelRegister {

    /** All plots live on the day, in order of their codes; one per code. */
    List<Parcel> listOn(LocalDate day);

    Optional<Parcel> find(ParcelCode code, LocalDate day);

    /** Evaluates the query exactly: filters, sorts, limits, computes. */
    ParcelResult answer(ParcelQuery query, LocalDate day);
}
