package cl.soser.canal.web.gestion.merge;

import cl.soser.canal.account.Role;
import cl.soser.canal.merge.MergeService;
import cl.soser.canal.ticket.merge.MergeState;
import cl.soser.canal.ticket.merge.TicketMerge;
import cl.soser.canal.web.gestion.ticket.TicketPage;
import cl.soser.canal.web.gestion.ticket.TicketView;
import cl.soser.canal.web.shared.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * On the page of a ticket: the tickets that were merged into it, and the one it was merged into.
 */
@Named
@RequestScoped
public class TicketMergeView {

    @Inject MergeService mergeService;
    @Inject TicketView view;
    @Inject TicketPage page;
    @Inject CurrentUser user;

    private List<TicketMerge> merges;
    private Map<Long, String> names;

    private List<TicketMerge> merges() {
        if (merges == null) {
            merges = mergeService.of(view.getNumber());
            names = mergeService.names(merges);
        }
        return merges;
    }

    void reload() {
        merges = null;
    }

    private List<TicketMerge> such(MergeState state) {
        return merges().stream().filter(merge -> merge.getState() == state).toList();
    }

    /** What it absorbed itself, as it stands. */
    public List<TicketMerge> getIntoThis() {
        return such(MergeState.HECHA).stream()
                .filter(merge -> merge.getSurvivor().getNumber().equals(view.getNumber()))
                .toList();
    }

    /** Their numbers. */
    public String getLine() {
        return getIntoThis().stream()
                .map(merge -> merge.getAbsorbed().getNumber())
                .collect(Collectors.joining(", "));
    }

    /** The ticket it was merged into; null if none. */
    public TicketMerge getHolding() {
        return such(MergeState.HECHA).stream()
                .filter(merge -> merge.getAbsorbed().getNumber().equals(view.getNumber()))
                .findAny()
                .orElse(null);
    }

    public List<TicketMerge> getPast() {
        return merges().stream()
                .filter(
                        merge ->
                                merge.getState() == MergeState.DESHECHA
                                        || merge.getState() == MergeState.NEGADA)
                .toList();
    }

    public boolean isMerging() {
        return user.is(Role.ADMINISTRADOR);
    }

    /** Neither end may have had an answer. */
    public boolean isMergeable() {
        return isMerging()
                && page.getTicket().getStatus().isOpen()
                && page.getTicket().getFirstAnswerAt() == null;
    }

    public boolean isShown() {
        return !merges().isEmpty();
    }

    public String name(Long account) {
        merges();
        return names.getOrDefault(account, "");
    }
}
