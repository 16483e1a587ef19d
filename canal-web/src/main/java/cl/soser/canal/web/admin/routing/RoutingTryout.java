package cl.soser.canal.web.admin.routing;

import cl.soser.canal.routing.RoutingRuleContent;
import cl.soser.canal.routing.trial.RoutingTrial;
import cl.soser.canal.routing.trial.RoutingTrialQuery;
import java.io.Serializable;
import java.util.List;

/** What a rule being written would have done, beside its form, and on how many days it is tried. */
public class RoutingTryout implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;
    private static final List<Integer> DAYS = List.of(30, USUAL_DAYS, 365, 0);

    private int days = USUAL_DAYS;
    private RoutingTrial trial;

    void ask(String asked) {
        days =
                DAYS.stream()
                        .filter(one -> String.valueOf(one).equals(asked))
                        .findAny()
                        .orElse(USUAL_DAYS);
    }

    void look(RoutingTrialQuery query, Long id, RoutingRuleContent text, Long after) {
        trial = query.of(id, text, after, days);
    }

    boolean isOf(RoutingRuleContent text, Long after) {
        return trial != null && trial.code().equals(text.code(after));
    }

    /** Null before there is anything to try. */
    public RoutingTrial getTrial() {
        return trial;
    }

    public List<Integer> getPeriods() {
        return DAYS;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
