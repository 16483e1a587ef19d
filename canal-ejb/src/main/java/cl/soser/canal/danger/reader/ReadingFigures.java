package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How well messages were read that nobody learned from, without the corrections or with them. */
public final class ReadingFigures implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    private final List<MeasuredReading> readings;

    ReadingFigures(Collection<MeasuredReading> readings, boolean corrected) {
        this.readings = readings.stream().filter(one -> one.isCorrected() == corrected).toList();
    }

    /** A part of a whole. */
    public record Rate(int part, int all) implements Serializable {

        /** In tenths of a per cent, rounded down; 0 of nothing. */
        public double percent() {
            return all == 0 ? 0 : Math.floor(1000.0 * part / all) / 10;
        }
    }

    /** Messages of one kind that were read as another. */
    public record Confusion(DangerKind truth, DangerKind read, int messages)
            implements Serializable {}

    public boolean isEmpty() {
        return readings.isEmpty();
    }

    public Rate alerts() {
        return dangers(one -> one.getLevel() == DangerLevel.ALERTA);
    }

    public Rate eitherLevel() {
        return dangers(one -> one.getLevel() != DangerLevel.NINGUNO);
    }

    public Rate falseAlerts() {
        return harmless(one -> one.getLevel() == DangerLevel.ALERTA);
    }

    public Rate falseRisks() {
        return harmless(one -> one.getLevel() == DangerLevel.POSIBLE_RIESGO);
    }

    /** Of this kind, at either level. */
    public Rate seen(DangerKind kind) {
        return rate(one -> one.getTruth() == kind, one -> one.getLevel() != DangerLevel.NINGUNO);
    }

    /** Of this kind, as an alert. */
    public Rate alerts(DangerKind kind) {
        return rate(one -> one.getTruth() == kind, one -> one.getLevel() == DangerLevel.ALERTA);
    }

    public List<DangerKind> kinds() {
        return Stream.of(DangerKind.values())
                .filter(kind -> kind != DangerKind.NINGUNO)
                .filter(kind -> seen(kind).all() > 0)
                .toList();
    }

    /** The most frequent first; NINGUNO for what was not seen, or was no danger. */
    public List<Confusion> confusions() {
        return Stream.of(DangerKind.values())
                .flatMap(
                        truth ->
                                Stream.of(DangerKind.values())
                                        .filter(read -> read != truth)
                                        .map(read -> confusion(truth, read)))
                .filter(one -> one.messages() > 0)
                .sorted(Comparator.comparingInt(Confusion::messages).reversed())
                .limit(MOST)
                .toList();
    }

    private Confusion confusion(DangerKind truth, DangerKind read) {
        int messages = count(one -> one.getTruth() == truth && one.getKind() == read);
        return new Confusion(truth, read, messages);
    }

    private Rate dangers(Predicate<MeasuredReading> part) {
        return rate(MeasuredReading::isDangerous, part);
    }

    private Rate harmless(Predicate<MeasuredReading> part) {
        return rate(one -> !one.isDangerous(), part);
    }

    private Rate rate(Predicate<MeasuredReading> all, Predicate<MeasuredReading> part) {
        return new Rate(count(all.and(part)), count(all));
    }

    private int count(Predicate<MeasuredReading> which) {
        return readings.stream().filter(which).mapToInt(MeasuredReading::getMessages).sum();
    }
}
