package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.FiguresPeriod;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the words of an address of figures. Each is empty where the address does not say it; what
 * it says wrongly is empty as well, and noted.
 *
 * @param errors where that is noted
 */
record FiguresReader(
        FiguresAddress address,
        CaseCriteriaParser caseCriteriaParser,
        AddressErrors errors,
        LocalDate today) {

    /**
     * @param open to who looks
     */
    Optional<FiguresTab> part(List<FiguresTab> open) {
        return read(
                FiguresAddress.PART,
                value -> open.stream().filter(one -> one.label().equals(value)).findAny(),
                "figures.part.unknown");
    }

    Optional<Dimension> by(Predicate<Dimension> offered) {
        return read(
                FiguresAddress.BY,
                value -> Dimension.of(value).filter(offered),
                "figures.by.unknown");
    }

    /** Which page of a long table; the first is one. */
    Optional<Integer> place() {
        return read(
                FiguresAddress.PLACE,
                value ->
                        value.matches("[1-9]\\d{0,4}")
                                ? Optional.of(Integer.valueOf(value))
                                : Optional.empty(),
                "figures.place.unknown");
    }

    /** Single days take precedence over a month or year. */
    Optional<DayRange> period() {
        if (address.get("desde") == null && address.get("hasta") == null) {
            return read(
                    FiguresAddress.PERIOD,
                    value -> FiguresPeriod.read(value, today),
                    "figures.period.unknown");
        }
        CaseCriteriaParser.Read read =
                caseCriteriaParser.read(address.valuesOf("desde", "hasta"), CaseCriteria.ALL);
        errors.add(read.errors());
        return read.isRight() ? Optional.of(read.filter().entered()) : Optional.empty();
    }

    /** Whatever narrows the requests besides. */
    CaseCriteria filter() {
        CaseCriteriaParser.Read read =
                caseCriteriaParser.read(address.narrowing(), CaseCriteria.COUNTED);
        errors.add(read.errors());
        return read.filter();
    }

    private <T> Optional<T> read(
            String name, Function<String, Optional<T>> known, String otherwise) {
        String value = address.get(name);
        Optional<T> read = value == null ? Optional.empty() : known.apply(value);
        if (value != null && read.isEmpty()) {
            errors.add(name, Bundles.text(otherwise));
        }
        return read;
    }
}
