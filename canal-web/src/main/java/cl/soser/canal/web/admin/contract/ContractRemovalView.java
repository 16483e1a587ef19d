package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractService;
import cl.soser.canal.web.shared.error.StaleDecision;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The part of admin/contrato.xhtml that removes the contract, once what would follow was read. */
@Named
@ViewScoped
public class ContractRemovalView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ContractService contractService;
    @Inject ContractView view;

    private List<String> removing;

    /** Asks first. */
    public void askRemoval() {
        contractService.requireRemovable(view.getCode());
        removing = CoverageLabels.of(contractService.leaving(view.getCode(), null));
    }

    public void keep() {
        removing = null;
    }

    /** What would follow of its end; null while not requested. */
    public List<String> getRemoving() {
        return removing;
    }

    public void remove() {
        StaleDecision.orShow(
                () -> contractService.remove(view.getCode(), view.getRow().version()), view::renew);
        Redirect.to("/admin/contratos", "contract.removed");
    }
}
