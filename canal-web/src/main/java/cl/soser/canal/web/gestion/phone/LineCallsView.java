package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.account.Role;
import cl.soser.canal.phone.CallCriteria;
import cl.soser.canal.phone.CallCursor;
import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.CallRow;
import cl.soser.canal.phone.CallService;
import cl.soser.canal.phone.PhoneAgentRow;
import cl.soser.canal.phone.PhoneAgentService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.OptionConverter;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** gestion/llamadas.xhtml: the calls of the line, those that owe a ticket first. */
@Named
@RequestScoped
public class LineCallsView {

    private static final String PAGE = "/gestion/llamadas";
    private static final int ROWS = 50;

    @Inject CallService callService;
    @Inject PhoneAgentService phoneAgentService;
    @Inject CurrentUser user;

    @Param(name = "dia", converterClass = DayConverter.class)
    LocalDate day;

    @Param(name = "final", converterClass = OptionConverter.class)
    CallOutcome outcome;

    @Param(name = "agente")
    String agent;

    @Param(name = "ver")
    String shown;

    @Param(name = "desde", converterClass = TextConverter.class)
    String from;

    private final Map<String, String> values = new LinkedHashMap<>();
    private List<PhoneAgentRow> agents;
    private Slice<CallRow> page;
    private boolean all;

    @PostConstruct
    void open() {
        agents = phoneAgentService.agents();
        all = "todas".equals(shown) || outcome != null;
        put("ver", all ? "todas" : null);
        put("dia", day);
        put("final", outcome);
        put("agente", agents.stream().anyMatch(one -> one.code().equals(agent)) ? agent : null);
        page = callService.page(filter(), CallCursor.parse(from).orElse(null), ROWS);
    }

    private CallCriteria filter() {
        return new CallCriteria(!all, day, values.get("agente"), outcome);
    }

    private void put(String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private String address(String more) {
        String query =
                values.entrySet().stream()
                        .map(
                                one ->
                                        one.getKey()
                                                + "="
                                                + org.omnifaces.util.Utils.encodeURL(
                                                        one.getValue()))
                        .collect(Collectors.joining("&"));
        String whole =
                Stream.of(query, more)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return whole.isEmpty() ? PAGE : PAGE + "?" + whole;
    }

    /** "12", "más de 1.000". */
    public String getOwing() {
        return count(new CallCriteria(true, null, null, null));
    }

    public String getTotal() {
        return count(new CallCriteria(false, null, null, null));
    }

    private String count(CallCriteria filter) {
        int count = callService.count(filter);
        return count > CallService.MOST_COUNTED
                ? Bundles.text("outbox.many", CallService.MOST_COUNTED)
                : String.valueOf(count);
    }

    public String getNext() {
        return CallService.next(page).map(cursor -> address("desde=" + cursor)).orElse(null);
    }

    public String getFirst() {
        return from == null ? null : address("");
    }

    public List<SelectItem> getAgentChoices() {
        return agents.stream().map(one -> new SelectItem(one.code(), label(one))).toList();
    }

    private static String label(PhoneAgentRow agent) {
        return agent.isUnknown() ? agent.code() : agent.name() + " (" + agent.code() + ")";
    }

    public List<SelectItem> getOutcomeChoices() {
        return Stream.of(CallOutcome.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("lineCall." + one)))
                .toList();
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

    public String value(String name) {
        return values.get(name);
    }

    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(name -> !name.equals("ver"));
    }

    public boolean isAll() {
        return all;
    }

    public List<CallRow> getRows() {
        return page.rows();
    }
}
