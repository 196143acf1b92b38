package io.taopu.assistant.conversation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.Conversations;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.NewMessage;
import io.taopu.assistant.conversation.PageContext;
import io.taopu.assistant.conversation.Running;
import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.OnBothDatabases;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.identity.Channel;
import io.taopu.assistant.identity.VisitorId;
import io.taopu.assistant.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class IntakeTests {

    private static final String TOO_LONG_FOR_THE_TABLE = "x".repeat(1_000_001);

    @TempDir
    Path data;

    private final TestDatabase database;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final VisitorId visitor = new VisitorId("visitor-1");
    private Running running;
    private Intake intake;

    private final boolean oneWriter;

    IntakeTests(DatabaseUnderTest kind) {
        database = kind.empty();
        oneWriter = kind == DatabaseUnderTest.H2;
    }

    @BeforeEach
    void start() {
        running = Running.on(data, database.settings("assistant.identity.limits.enabled=false"));
        intake = running.bean(Intake.class);
    }

    @AfterEach
    void close() {
        threads.close();
        running.close();
        database.close();
    }

    private Conversation conversation() {
        return running.bean(Conversations.class).open(visitor, Channel.WEB, "en", PageContext.NONE);
    }

    private static NewMessage message(String text, @Nullable String clientMessageId) {
        return new NewMessage(text, clientMessageId, PageContext.NONE, null);
    }

    private CompletableFuture<Intake.Accepted> say(Conversation to, NewMessage message) {
        return CompletableFuture.supplyAsync(() -> intake.accept(visitor, to.id(), message), threads);
    }

    @Test
    void waitsForWhoeverWritesInAConversationWithoutHoldingUpTheOthers() throws Exception {
        assumeFalse(oneWriter, "the embedded database has one writer at a time");
        Conversation busy = conversation();
        Conversation free = conversation();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        var writing =
                threads.submit(() -> running.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    running.bean(JdbcConversations.class).lock(busy.id(), Instant.EPOCH);
                    locked.countDown();
                    await(release);
                }));
        locked.await();

        CompletableFuture<Intake.Accepted> held = say(busy, message("one", "c-1"));
        List<CompletableFuture<Intake.Accepted>> others = IntStream.range(0, 20)
                .mapToObj(n -> say(free, message("text " + n, "c-" + n)))
                .toList();

        others.forEach(
                other -> assertThat(other.orTimeout(5, TimeUnit.SECONDS).join().repeated())
                        .isFalse());
        assertThat(held).isNotDone();
        release.countDown();
        writing.get();
        assertThat(held.orTimeout(5, TimeUnit.SECONDS).join().message().seq()).isEqualTo(1);
    }

    @Test
    void storesTheOthersOfAGroupInWhichOneCannotBeStored() {
        Conversation good = conversation();
        Conversation bad = conversation();
        List<CompletableFuture<Intake.Accepted>> stored = new ArrayList<>();
        List<CompletableFuture<Intake.Accepted>> failed = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            stored.add(say(good, message("text " + n, "c-" + n)));
            if (n % 20 == 10) {
                failed.add(say(bad, message(TOO_LONG_FOR_THE_TABLE, "c-" + n)));
            }
        }

        assertThat(stored.stream().map(CompletableFuture::join).map(accepted -> accepted.message()
                        .seq()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 60).boxed().toList());
        failed.forEach(failure -> assertThatThrownBy(failure::join).hasCauseInstanceOf(DataAccessException.class));
        assertThat(intake.accept(visitor, bad.id(), message("short", "c"))
                        .message()
                        .seq())
                .isEqualTo(1);
    }

    @Test
    void storesOnceWhatIsSaidManyTimesAtOnceAndRefusesTheIdForAnotherText() {
        Conversation conversation = conversation();

        List<Intake.Accepted> accepted =
                IntStream.range(0, 50).mapToObj(n -> say(conversation, message("again", "c-1"))).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(accepted.stream().filter(one -> !one.repeated())).hasSize(1);
        assertThat(accepted.stream().map(Intake.Accepted::message).map(Message::id))
                .containsOnly(accepted.getFirst().message().id());
        assertThatThrownBy(() -> intake.accept(visitor, conversation.id(), message("other", "c-1")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> intake.accept(new VisitorId("visitor-2"), conversation.id(), message("hi", null)))
                .isInstanceOf(ProblemException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
