package io.taopu.assistant.identity.spi;

import io.taopu.assistant.identity.VisitorId;
import java.util.Map;

/** Keeps personal data of visitors and can hand it out and delete it. */
public interface PersonalDataHolder {

    /** Name of the section of an export, such as {@code conversation}. */
    String section();

    /** Everything kept about the visitor, in a form that becomes JSON; empty when there is nothing. */
    Object export(VisitorId visitor);

    /**
     * Deletes everything kept about the visitor. Called within the transaction of the erasure; again without effect.
     *
     * @return how many of what was deleted
     */
    Map<String, Integer> erase(VisitorId visitor);
}
