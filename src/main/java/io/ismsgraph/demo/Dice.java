package io.ismsgraph.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time; each topic has its own, so that changing one leaves the others alone. */
final class Dice {

    private final SplittableRandom random;

    Dice(String topic) {
        random = new SplittableRandom(topic.hashCode());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends may come up. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /** Both days may come up. */
    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay() + 1));
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }

    <T> List<T> some(List<T> all, int count) {
        return shuffled(all).subList(0, Math.min(count, all.size()));
    }
}
