package io.taopu.assistant.conversation.log;

import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.ProblemException;

/** A message on its way into a conversation. */
record Incoming(VisitorId visitor, ConversationId conversation, NewMessage message) {

    /** What became of it. */
    sealed interface Result {}

    /** It is stored, now or since earlier. */
    record Stored(Intake.Accepted accepted) implements Result {}

    /** It must not be stored. */
    record Refused(ProblemException why) implements Result {}

    /** Its conversation is not to be had at the moment: somebody else is writing in it, or there is none. */
    record Left() implements Result {}
}
