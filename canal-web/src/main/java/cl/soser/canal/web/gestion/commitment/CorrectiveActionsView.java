package cl.soser.canal.web.gestion.commitment;

import cl.soser.canal.correctiveaction.CorrectiveActionCounts;
import cl.soser.canal.correctiveaction.CorrectiveActionCriteria;
import cl.soser.canal.correctiveaction.CorrectiveActionPile;
import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionRow;
import cl.soser.canal.correctiveaction.EffectCheckService;
import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.web.gestion.survey.SurveyLabels;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.DayCursorConverter;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/acciones.xhtml: what is to be done, what is late, what is to be checked. */
@Named
@RequestScoped
public class CorrectiveActionsView {

    private static final String PAGE = "/gestion/acciones";
    private static final int ROWS = 25;

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject EffectCheckService effectCheckService;
    @Inject CauseFigureQuery causes;
    @Inject CurrentUser user;
    @Inject FilterChoices filterChoices;

    @Param String area;

    @Param(name = "ver", converterClass = CodeConverter.class)
    CorrectiveActionPile pile;

    @Param(name = "mias")
    String mine;

    @Param(name = "que", converterClass = WordsConverter.class)
    String words;

    @Param(name = "venceDesde", converterClass = DayConverter.class)
    LocalDate dueFrom;

    @Param(name = "venceHasta", converterClass = DayConverter.class)
    LocalDate dueUntil;

    @Param(name = "desde", converterClass = DayCursorConverter.class)
    Cursor<LocalDate> after;

    private CorrectiveActionCriteria filter;
    private ListFields fields;
    private Slice<CorrectiveActionRow> page;
    private CorrectiveActionCounts counts;
    private Integer days;
    private List<Bar> bars;

    /** A pile, and how many stand in it, as a link to them. */
    public record Counter(String words, long count, String href, boolean current, String tone) {}

    @PostConstruct
    void look() {
        CorrectiveActionPile shown = pile == null ? CorrectiveActionPile.PENDIENTES : pile;
        DaySpan due = new DaySpan(dueFrom, dueUntil);
        fields =
                ListFields.of(PAGE)
                        .keep("ver", code(shown))
                        .text("que", "listFilter.words", words)
                        .choice(
                                "mias",
                                "remedy.owner",
                                mine,
                                List.of(new SelectItem("si", Bundles.text("remedies.mine"))))
                        .days("vence", "remedy.due", due);
        if (isLeader()) {
            fields.choice("area", "remedy.area", area, filterChoices.getAreas()).under("que");
        }
        filter =
                new CorrectiveActionCriteria(
                        shown,
                        fields.value("mias") != null,
                        fields.value("area"),
                        fields.value("que"),
                        due);
        page = correctiveActionQuery.page(filter, after, ROWS);
        counts = correctiveActionQuery.counts(filter);
        days = effectCheckService.days();
    }

    private static String code(CorrectiveActionPile pile) {
        return CodeConverter.code(pile);
    }

    private String address(CorrectiveActionPile pile) {
        return PAGE
                + "?ver="
                + code(pile)
                + (filter.mine() ? "&mias=si" : "")
                + (filter.area() == null ? "" : "&area=" + filter.area());
    }

    public List<Counter> getCounters() {
        return List.of(
                counter(CorrectiveActionPile.VENCIDAS, counts.overdue(), "danger"),
                counter(CorrectiveActionPile.PENDIENTES, counts.pending(), "brand"),
                counter(CorrectiveActionPile.POR_VERIFICAR, counts.done(), "warn"));
    }

    private Counter counter(CorrectiveActionPile pile, long count, String tone) {
        return new Counter(
                Bundles.text("remedyPile." + pile),
                count,
                address(pile),
                filter.pile() == pile,
                count == 0 ? "neutral" : tone);
    }

    public String getEnded() {
        return address(CorrectiveActionPile.TERMINADAS);
    }

    /** "3 esperan que alguien mire si sirvieron." */
    public long getToCheck() {
        return counts.toCheck();
    }

    public List<CorrectiveActionRow> getRows() {
        return page.rows();
    }

    public String getPile() {
        return filter.pile().name();
    }

    public ListFields getFilter() {
        return fields;
    }

    public boolean isLeader() {
        return user.isLeader();
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        Cursor<LocalDate> end = page.rows().get(page.rows().size() - 1).cursor();
        return fields.after("desde", end);
    }

    public String getFirst() {
        return after == null ? null : fields.getAddress();
    }

    // What fails most

    /** One kind of cause: its bar of a drawing 260 wide, what it says, and its requests. */
    public record Bar(int y, double width, String name, long count, String share, String href) {

        /** What stands before the explanation. */
        public String brief() {
            return name.split(":")[0];
        }
    }

    /** The most frequent first; empty while no answer named one. */
    public List<Bar> getCauses() {
        if (bars == null) {
            DayRange year = causes.year();
            List<Map.Entry<CauseKind, Long>> all =
                    new ArrayList<>(
                            causes.of(
                                            year,
                                            CaseCriteria.COUNTED
                                                    .with(Dimension.MOTIVO, "RECLAMO")
                                                    .with(Dimension.AREA, filter.area()))
                                    .entrySet());
            all.sort(Map.Entry.<CauseKind, Long>comparingByValue().reversed());
            long whole = all.stream().mapToLong(Map.Entry::getValue).sum();
            bars = new ArrayList<>();
            for (Map.Entry<CauseKind, Long> one : all) {
                long n = one.getValue();
                bars.add(
                        new Bar(
                                bars.size() * 40,
                                Math.round(2200.0 * n / all.get(0).getValue()) / 10.0,
                                Bundles.text("causeKind." + one.getKey()),
                                n,
                                SurveyLabels.of(n, whole),
                                requests(one.getKey(), year)));
            }
        }
        return bars;
    }

    private String requests(CauseKind cause, DayRange year) {
        return "/gestion/cifras/solicitudes?motivo=RECLAMO&concluidaDesde="
                + year.from()
                + "&concluidaHasta="
                + year.until()
                + "&causa="
                + cause
                + (filter.area() == null ? "" : "&area=" + filter.area());
    }

    // The rule

    public void changeRule() {
        effectCheckService.change(days);
        Messages.addFlashGlobalInfo("remedy.rule.done");
        Faces.redirect(PAGE + "?ver=" + code(CorrectiveActionPile.POR_VERIFICAR));
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
