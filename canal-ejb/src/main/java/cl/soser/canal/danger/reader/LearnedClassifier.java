package cl.soser.canal.danger.reader;

import java.util.Collection;

/**
 * A classifier as it is kept.
 *
 * @param messages how many shipped ones it learned from, and
 * @param corrections how many that people corrected
 */
public record LearnedClassifier(
        byte[] content, int messages, int corrections, Collection<MeasuredReading> readings) {}
