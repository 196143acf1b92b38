package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelResult;
import io.taopu.assistant.retrieval.RankedSegment;
import java.util.Map;
import java.util.Set;

/** Something an answer may rely on. */
public sealed interface Evidence {

    /**
     * A segment that bears on the question.
     *
     * @param ranked the segment with its scores and sentences
     * @param standing how its version stands on the day asked about
     * @param support how well it supports an answer, 0 to 1, comparable between questions
     * @param covers words of the question that it speaks of
     * @param unpublished whether it says that what is asked for is not known or not published
     */
    record Passage(RankedSegment ranked, Standing standing, double support, Set<String> covers, boolean unpublished)
            implements Evidence {
        public Passage {
            covers = Set.copyOf(covers);
        }
    }

    /** What the register answers, with the cited row of each plot. */
    record Register(ParcelResult result, Map<ParcelCode, Segment> rows) implements Evidence {
        public Register {
            rows = Map.copyOf(rows);
        }
    }
}
