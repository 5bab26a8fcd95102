package io.ismsgraph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A test of things made at random, each from a seed; {@code -Dismsgraph.thorough=100} takes a hundred times as many. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Seeds.Numbers.class)
public @interface Seeds {

    /** How many. */
    int value();

    /** Numbers from one on. */
    final class Numbers implements ArgumentsProvider, AnnotationConsumer<Seeds> {

        private int count;

        @Override
        public void accept(Seeds seeds) {
            count = seeds.value();
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return LongStream.rangeClosed(1, (long) count * thoroughness()).mapToObj(Arguments::of);
        }

        /** How much longer than at every build tests may take. */
        public static int thoroughness() {
            return Integer.getInteger("ismsgraph.thorough", 1);
        }
    }
}
