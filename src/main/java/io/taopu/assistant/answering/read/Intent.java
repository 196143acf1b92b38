package io.taopu.assistant.answering.read;

import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.answering.RefusalReason;
import io.taopu.assistant.parcel.ParcelQuestions;

/** What the investor wants, as far as the words tell. */
public sealed interface Intent {

    /** An exact question to the register of plots. */
    record Parcels(ParcelQuestions.Reading reading) implements Intent {}

    /** A question to the documents. */
    record Guidance() implements Intent {}

    /** Words for both: the register can answer some of it, the documents may answer better. */
    record Both(ParcelQuestions.Reading reading) implements Intent {}

    /** A person must decide or act. */
    record Escalate(HandoffReason reason, Matter matter) implements Intent {}

    /** Too wide to be answered with a figure or a list; ask back about this subject. */
    record Ambiguous(Subject subject) implements Intent {}

    record Chitchat(Kind kind) implements Intent {
        public enum Kind {
            GREETING,
            THANKS,
            BYE,
            IDENTITY,
            CAPABILITY
        }
    }

    /** Refused whatever the sources say. */
    record Decline(RefusalReason reason) implements Intent {}

    /** What an officer is needed for; chooses the wording of the handoff. */
    enum Matter {
        WISH,
        VISIT,
        COMPLAINT,
        HAZARD,
        PERSONAL_CASE,
        CONTRACT,
        NEGOTIATION,
        CONFIDENTIAL
    }

    /** The subject of a question back. */
    enum Subject {
        PARCEL,
        SUBSIDY,
        SETTLEMENT,
        PRICE
    }
}
