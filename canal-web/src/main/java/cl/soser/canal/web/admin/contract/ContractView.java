package cl.soser.canal.web.admin.contract;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.contract.ContractContent;
import cl.soser.canal.contract.ContractRow;
import cl.soser.canal.contract.ContractService;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** admin/contrato.xhtml: one contract, or a new one. */
@Named
@ViewScoped
public class ContractView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ContractService contractService;
    @Inject ConcurrentChange concurrentChange;

    @Param(name = "codigo")
    transient String asked;

    private ContractRow row;
    private String code;
    private List<String> leaving = List.of();
    private final ContractForm form = new ContractForm();

    @PostConstruct
    void open() {
        if (asked == null || asked.isBlank()) {
            contractService.all(); // callers who may not see contracts may not create one either
            return;
        }
        row = contractService.get(asked);
        code = row.code();
        form.show(row.text());
    }

    public void save() {
        ContractContent text = form.text();
        if (row != null && isLeaving(text)) {
            return;
        }
        if (row == null) {
            code = code.strip().toUpperCase(Locale.ROOT);
            contractService.add(code, text);
        } else {
            concurrentChange.orAgain(
                    ConfigurationKind.CONTRATO,
                    code,
                    () -> contractService.change(code, row.version(), text),
                    this::renew);
        }
        Redirect.to(getAddress(), "contract.saved");
    }

    /** Shows once who would be without a contract; what was shown may be saved. */
    private boolean isLeaving(ContractContent text) {
        List<String> found = CoverageLabels.of(contractService.leaving(code, text));
        boolean seen = found.equals(leaving);
        leaving = found;
        return !found.isEmpty() && !seen;
    }

    /** What would follow of what was typed, shown before it is done; empty for nothing. */
    public List<String> getLeaving() {
        return leaving;
    }

    void renew() {
        row = contractService.get(code);
    }

    public boolean isNew() {
        return row == null;
    }

    public ContractRow getRow() {
        return row;
    }

    /** Of this page. */
    public String getAddress() {
        return "/admin/contrato?codigo=" + code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public ContractForm getForm() {
        return form;
    }
}
