package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Spool;

/**
 * Who shares DNS, CDN and certificate providers: the files {@code CACurrent}, {@code CDNCurrent}, {@code DNSconcAll} and
 * {@code stapleCurrent} of the 2020 measurement of third-party dependencies, or cuts of them such as
 * {@code CACurrent.kr.csv}. What a file holds is told by its name.
 *
 * <p>Each is a snapshot of its own scope: {@code CA}, {@code CDN}, {@code DNS} or {@code STAPLING}, with the cut's name after it
 * if it is one. The files carry no date; they are of 2020-07-01 unless told otherwise, a day within the measurement that
 * its repository of September 2020 closes.
 */
public final class Dependencies implements Format {

    @Override
    public String name() {
        return "dependencies";
    }

    @Override
    public Document open(Spool file, Options options) {
        return new DependencyFile(file, DependencyKind.of(file.name()), options);
    }
}
