package io.ismsgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A writer between those who ask and a disk that may fail or be slow. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AuditLogTest {

    private static Map<String, ?> entry(int number) {
        return Map.of("n", number);
    }

    private static List<Map<String, ?>> entries(int count) {
        return IntStream.range(0, count)
                .<Map<String, ?>>mapToObj(AuditLogTest::entry)
                .toList();
    }

    @Test
    void writesInOrderAndMuchAtOnce() throws Exception {
        var batches = new CopyOnWriteArrayList<List<Map<String, ?>>>();
        var disk = new Semaphore(0);
        var log = new AuditLog(
                batch -> {
                    disk.acquireUninterruptibly();
                    batches.add(batch);
                },
                1);
        var written = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 500; i++) {
            written.add(log.written(entry(i)));
        }
        assertThat(written).noneMatch(CompletableFuture::isDone);
        disk.release(1_000);
        CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
        log.close();
        assertThat(batches.stream().flatMap(List::stream).toList()).isEqualTo(entries(500));
        assertThat(batches).hasSizeLessThanOrEqualTo(2);
    }

    /** Nothing is answered meanwhile, and nothing is lost. */
    @Test
    void triesAgainWhatCouldNotBeWritten() throws Exception {
        var onDisk = new CopyOnWriteArrayList<Map<String, ?>>();
        var full = new CountDownLatch(1);
        var mended = new CountDownLatch(1);
        var log = new AuditLog(
                batch -> {
                    if (mended.getCount() > 0) {
                        full.countDown();
                        throw new IOException("No space left on device");
                    }
                    onDisk.addAll(batch);
                },
                1);
        assertThat(log.isWritable()).isTrue();
        var first = log.written(entry(0));
        full.await();
        while (log.isWritable()) {
            Thread.onSpinWait();
        }
        log.write(entry(1));
        assertThat(first).isNotDone();
        assertThat(onDisk).isEmpty();
        mended.countDown();
        first.join();
        log.close();
        assertThat(onDisk).isEqualTo(entries(2));
    }

    @Test
    void isWritableAgainOnceItWrote() throws Exception {
        var broken = new Semaphore(1);
        var log = new AuditLog(
                _ -> {
                    if (broken.tryAcquire()) {
                        throw new IOException("once");
                    }
                },
                1);
        log.written(entry(0)).join();
        assertThat(log.isWritable()).isTrue();
        log.close();
    }

    @Test
    void takesNoMoreThanItCanKeep() throws Exception {
        var disk = new CountDownLatch(1);
        var count = new ArrayList<Map<String, ?>>();
        var log = new AuditLog(
                batch -> {
                    awaitQuietly(disk);
                    count.addAll(batch);
                },
                1);
        var taken = 0;
        while (log.isWritable()) {
            log.write(entry(taken++));
        }
        assertThat(taken).isBetween(9_000, 10_000);
        var more = 0;
        var last = log.written(entry(0));
        while (!last.isCompletedExceptionally()) {
            more++;
            last = log.written(entry(0));
        }
        var refused = last;
        assertThatThrownBy(refused::join).isInstanceOf(CompletionException.class);
        disk.countDown();
        log.close();
        assertThat(count).hasSize(taken + more);
        assertThat(log.isWritable()).isFalse();
        assertThat(log.written(entry(0))).isCompletedExceptionally();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
