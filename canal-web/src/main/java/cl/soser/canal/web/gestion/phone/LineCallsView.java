package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.CallCriteria;
import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.phone.PhoneAgentRow;
import cl.soser.canal.phone.PhoneAgentService;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.MomentCursorConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.form.ListFields;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** gestion/llamadas.xhtml: the calls of the line, those that owe a ticket first. */
@Named
@RequestScoped
public class LineCallsView {

    private static final String PAGE = "/gestion/llamadas";
    private static final int ROWS = 50;

    @Inject ListSize listSize;
    @Inject CallService callService;
    @Inject PhoneAgentService phoneAgentService;
    @Inject CurrentUser user;

    @Param(name = "dia", converterClass = DayConverter.class)
    LocalDate day;

    @Param(name = "diaDesde", converterClass = DayConverter.class)
    LocalDate dayFrom;

    @Param(name = "diaHasta", converterClass = DayConverter.class)
    LocalDate dayUntil;

    @Param(name = "final", converterClass = OptionConverter.class)
    CallOutcome outcome;

    @Param(name = "agente")
    String agent;

    @Param(name = "ver")
    String shown;

    @Param(name = "orden", converterClass = CodeConverter.class)
    ListOrder order;

    @Param(name = "desde", converterClass = MomentCursorConverter.class)
    Cursor<Instant> after;

    private ListFields filter;
    private List<PhoneAgentRow> agents;
    private Slice<CallRow> page;
    private boolean all;

    @PostConstruct
    void open() {
        agents = phoneAgentService.agents();
        all = "todas".equals(shown) || outcome != null;
        DaySpan days = day == null ? new DaySpan(dayFrom, dayUntil) : DaySpan.of(day);
        filter =
                ListFields.of(PAGE)
                        .keep("ver", all ? "todas" : null)
                        .days("dia", "lineCalls.when", days);
        if (all) {
            filter.option("final", "lineCalls.outcome", outcome, CallOutcome.values(), "lineCall");
        }
        filter.choice("agente", "lineCalls.agent", agent, PhoneAgentLabels.choices(agents))
                .ordered("dia", false, order);
        page =
                callService.page(
                        new CallCriteria(!all, days, filter.value("agente"), outcome),
                        filter.getOrder(),
                        after,
                        listSize.of(ROWS));
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        Cursor<Instant> last = page.rows().get(page.rows().size() - 1).cursor();
        return filter.after("desde", MomentCursorConverter.text(last));
    }

    public String getFirst() {
        return after == null ? null : filter.getAddress();
    }

    /** Agents without an account here. */
    public String getStrangers() {
        return agents.stream()
                .filter(PhoneAgentRow::isUnknown)
                .map(PhoneAgentRow::code)
                .collect(Collectors.joining(", "));
    }

    public boolean isAdministrator() {
        return user.is(Role.ADMINISTRADOR);
    }

    public ListFields getFilter() {
        return filter;
    }

    public boolean isAll() {
        return all;
    }

    public List<CallRow> getRows() {
        return page.rows();
    }
}
