package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.conversation.log.JdbcTurns;
import io.taopu.assistant.conversation.log.Worker;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps this process's leases and takes over the questions of workers that have gone. */
@Component
class LeaseSweeper {

    private static final int BATCH = 200;

    private final JdbcTurns turns;
    private final TurnRunner runner;
    private final Worker worker;
    private final ApplicationAvailability availability;

    LeaseSweeper(JdbcTurns turns, TurnRunner runner, Worker worker, ApplicationAvailability availability) {
        this.turns = turns;
        this.runner = runner;
        this.worker = worker;
        this.availability = availability;
    }

    @Scheduled(fixedDelayString = "${assistant.conversation.sweep:3s}")
    void sweep() {
        turns.renew(worker.id(), worker.renewBefore(), worker.leaseUntil());
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            turns.abandoned(worker.now(), BATCH).forEach(runner::submit);
            turns.heldBy(worker.id(), BATCH).stream()
                    .filter(conversation -> !runner.busyWith(conversation))
                    .forEach(runner::submit);
        }
    }
}
