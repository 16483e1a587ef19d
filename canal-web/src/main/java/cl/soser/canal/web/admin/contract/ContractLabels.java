package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.model.SelectItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Months, targets and fines of a contract in words, and months as an address of a form says them.
 */
final class ContractLabels {

    /** Months that may be chosen, this one among them. */
    static final int AHEAD = 13;

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' yyyy", Bundles.LOCALE);

    private ContractLabels() {}

    /** Months that are over stay as they are, and a contract begins with a month. */
    static YearMonth firstOpen(LocalDate validFrom, YearMonth now) {
        YearMonth begins = YearMonth.from(validFrom);
        return begins.isAfter(now) ? begins : now;
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String written(Indicator indicator, BigDecimal target) {
        return switch (indicator.getKind()) {
            case SHARE -> Shares.percent(target);
            case NUMBER -> Shares.number(target);
            case YES_NO -> String.valueOf(target.signum() > 0);
        };
    }

    static YearMonth month(String text) {
        if (text == null || !text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new NotAllowedException("contract.month");
        }
        return YearMonth.parse(text);
    }

    static List<SelectItem> months(YearMonth first) {
        return IntStream.range(0, AHEAD)
                .mapToObj(first::plusMonths)
                .map(one -> new SelectItem(one.toString(), MONTH.format(one)))
                .toList();
    }

    static String words(Indicator indicator, BigDecimal is) {
        String text = written(indicator, is);
        return switch (indicator.getKind()) {
            case SHARE -> text + " %";
            case NUMBER -> text;
            case YES_NO -> Bundles.text("yesNo." + text);
        };
    }

    static String paid(FineBand band) {
        return Bundles.text("fineUnit.amount." + band.unit(), Shares.number(band.amount()));
    }
}
