package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.person.Phone;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;

/** Figures of the 800 line as pages write them. */
@Named
@ApplicationScoped
public class LineLabels {

    private static final int DIGITS = 2;
    private static final int MOST_DIGITS = 6;

    /** "14,9 s", "3 min 5 s"; a dash if unknown. */
    public String time(Long millis) {
        if (millis == null) {
            return "–";
        }
        if (millis < 60_000) {
            BigDecimal seconds =
                    BigDecimal.valueOf(millis, 3)
                            .setScale(1, RoundingMode.DOWN)
                            .stripTrailingZeros();
            return number(seconds.doubleValue(), 0, 1) + " s";
        }
        Duration time = Duration.ofMillis(millis);
        return time.toHours() > 0
                ? "%d h %d min".formatted(time.toHours(), time.toMinutesPart())
                : "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** "84,90 %" of a fraction that is rounded already, or a dash where there were no calls. */
    static String percent(BigDecimal shown) {
        return shown == null
                ? "–"
                : number(shown.movePointRight(2).doubleValue(), DIGITS, MOST_DIGITS) + " %";
    }

    /** As people write it; as the exchange sent it if it is not Chilean. */
    public String phone(String caller) {
        return Phone.read(caller).map(Phone::format).orElse(caller);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(Bundles.LOCALE).format(number);
    }

    static String number(double value, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(Bundles.LOCALE);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value);
    }
}
