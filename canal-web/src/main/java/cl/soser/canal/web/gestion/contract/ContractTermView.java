package cl.soser.canal.web.gestion.contract;

import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.ContractTermRow;
import cl.soser.canal.sla.ContractTermService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * gestion/plazo-contrato.xhtml: the terms of the contract, proposed by one person and confirmed by
 * another.
 */
@Named
@ViewScoped
public class ContractTermView implements Serializable {

    private static final long serialVersionUID = 1L;
    static final String PAGE = "/gestion/plazo-contrato";

    @Inject ContractTermService contractTermService;
    @Inject CurrentUser user;

    private List<ContractTermRow> proposals;
    private boolean agreed;
    private String why;

    @PostConstruct
    void open() {
        if (!user.isLeader()) {
            throw new NotFoundException();
        }
        proposals = contractTermService.proposals();
    }

    public void decide() {
        ContractTermRow row = requireWaiting();
        if (agreed) {
            contractTermService.confirm(row.id(), row.version(), why);
        } else {
            contractTermService.reject(row.id(), row.version(), why);
        }
        Redirect.to(PAGE, agreed ? "contractTerm.confirmed" : "contractTerm.rejected");
    }

    public void withdraw() {
        ContractTermRow row = requireWaiting();
        contractTermService.withdraw(row.id(), row.version(), why);
        Redirect.to(PAGE, "contractTerm.withdrawn");
    }

    private ContractTermRow requireWaiting() {
        ContractTermRow row = getWaiting();
        if (row == null) {
            throw new NotAllowedException("contractTerm.none");
        }
        return row;
    }

    /** The one that waits; null if none does. */
    public ContractTermRow getWaiting() {
        return proposals.stream().filter(ContractTermRow::isWaiting).findAny().orElse(null);
    }

    public List<ContractTermRow> getDecided() {
        return proposals.stream().filter(one -> !one.isWaiting()).toList();
    }

    /** "Consulta 72 h · Reclamo 72 h". */
    public String hours(ContractTermRow row) {
        return new TreeMap<>(row.proposed().hours())
                .entrySet().stream()
                        .map(
                                one ->
                                        Bundles.text(
                                                "contractTerm.hours.of",
                                                Bundles.text("motive." + one.getKey()),
                                                one.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
