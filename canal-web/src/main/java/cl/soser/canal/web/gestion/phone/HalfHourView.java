package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.indicator.ErlangC;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/**
 * The half hours of gestion/linea.xhtml: when people call, and how many operators that takes. The
 * hint starts from the busiest half hour; every number of it may be typed over.
 */
@Named
@RequestScoped
public class HalfHourView {

    /** What an operator still types after a call, by default. */
    private static final int AFTER_SECONDS = 60;

    private static final int TYPICAL_TALK = 180;
    private static final double SHARE = 0.85;

    @Inject HalfHourHeat heat;

    @Param(name = "llamadas", converterClass = TextConverter.class)
    String askedCalls;

    @Param(name = "conversacion", converterClass = TextConverter.class)
    String askedTalk;

    @Param(name = "cierre", converterClass = TextConverter.class)
    String askedAfter;

    private double calls;
    private double talk;
    private double after;
    private ErlangC erlang;
    private final TypedNumbers typed = new TypedNumbers();

    @PostConstruct
    void open() {
        long mean = heat.all().meanTalkSeconds();
        calls =
                typed.number(
                        "llamadas",
                        askedCalls,
                        heat.busiest() == null ? 0 : tenth(heat.busiest().mean()),
                        0,
                        5000);
        talk = typed.number("conversacion", askedTalk, mean == 0 ? TYPICAL_TALK : mean, 1, 7200);
        after = typed.number("cierre", askedAfter, AFTER_SECONDS, 0, 7200);
        erlang = new ErlangC(calls, talk + after);
    }

    private static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /** The fewest operators who meet the target, one less and two more. */
    public List<Staffing> getStaffing() {
        int needed = erlang.needed(SHARE, LineCounts.QUICK_SECONDS);
        List<Staffing> rows = new ArrayList<>();
        for (int n = Math.max(1, needed - 1); n <= needed + 2; n++) {
            rows.add(
                    new Staffing(
                            n,
                            percent(erlang.chanceToWait(n)),
                            percent(erlang.within(n, LineCounts.QUICK_SECONDS)),
                            n >= needed));
        }
        return rows;
    }

    private static String percent(double share) {
        return LineLabels.number(share * 100, 1, 1) + " %";
    }

    /** "3,2 × 240 ÷ 1800 = 0,43". */
    public String getTraffic() {
        return Bundles.text(
                "line.erlang.traffic",
                LineLabels.number(calls, 0, 2),
                LineLabels.number(talk + after, 0, 0),
                LineLabels.number(erlang.traffic(), 2, 3));
    }

    public int getNeeded() {
        return erlang.needed(SHARE, LineCounts.QUICK_SECONDS);
    }

    /** By field, what is wrong with what was typed there; while any is, nothing is reckoned. */
    public Map<String, String> getFlaws() {
        return typed.flaws();
    }

    public String getCalls() {
        return typed.orElse("llamadas", LineLabels.number(calls, 0, 2).replace(".", ""));
    }

    public String getTalk() {
        return typed.orElse("conversacion", String.valueOf(Math.round(talk)));
    }

    public String getAfter() {
        return typed.orElse("cierre", String.valueOf(Math.round(after)));
    }
}
