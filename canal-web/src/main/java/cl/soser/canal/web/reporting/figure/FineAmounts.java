package cl.soser.canal.web.reporting.figure;

import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Estimated fines in words. */
final class FineAmounts {

    private FineAmounts() {}

    /** "4 UTM"; null for none. */
    static String of(FineBand band) {
        return words(band.unit(), band.amount());
    }

    /** "4 UTM + 1,5 % del pago del mes"; null where nothing is estimated. */
    static String sum(List<FineBand> bands) {
        String words =
                Stream.of(FineUnit.values())
                        .map(
                                unit ->
                                        words(
                                                unit,
                                                bands.stream()
                                                        .filter(band -> band.unit() == unit)
                                                        .map(FineBand::amount)
                                                        .reduce(BigDecimal.ZERO, BigDecimal::add)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" + "));
        return words.isEmpty() ? null : words;
    }

    private static String words(FineUnit unit, BigDecimal amount) {
        return amount.signum() == 0
                ? null
                : Bundles.text("fineUnit.amount." + unit, Shares.number(amount));
    }
}
