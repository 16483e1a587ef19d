package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractSchoolService;
import cl.soser.canal.contract.SchoolsAddedResult;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.web.shared.form.SchoolPick;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;

/** The part of admin/contrato.xhtml about the establishments a contract names. */
@Named
@ViewScoped
public class ContractSchoolsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    @Inject ContractSchoolList list;
    @Inject ContractSchoolService contractSchoolService;
    @Inject DirectoryQuery directoryQuery;

    private final SchoolPick pick = new SchoolPick();
    private SchoolScheme scheme = SchoolScheme.RBD;
    private String codes;
    private String region;
    private boolean skip;

    public void addOne() {
        Long place = pick.place(directoryQuery);
        if (place != null) {
            done(contractSchoolService.add(list.code(), place));
        }
    }

    public void addList() {
        done(contractSchoolService.add(list.code(), scheme, codes, skip));
    }

    public void addRegion() {
        done(contractSchoolService.addRegion(list.code(), region, skip));
    }

    public void remove(ContractSchoolService.Row row) {
        contractSchoolService.remove(list.code(), row.id());
        Redirect.to(list.place(), "contract.schools.removed", 1);
    }

    public void removeRegion(ContractSchoolService.OfRegion one) {
        Redirect.to(
                list.place(),
                "contract.schools.removed",
                contractSchoolService.removeRegion(list.code(), one.code()));
    }

    private void done(SchoolsAddedResult added) {
        if (added.taken() > 0) {
            Messages.addFlashGlobalWarn("contract.schools.taken", added.taken());
        }
        if (!added.unknown().isEmpty()) {
            List<String> some = added.unknown().subList(0, Math.min(SHOWN, added.unknown().size()));
            String more = added.unknown().size() > SHOWN ? "…" : "";
            Messages.addFlashGlobalWarn(
                    "contract.schools.unknown",
                    added.unknown().size(),
                    String.join(", ", some) + more);
        }
        Redirect.to(list.place(), "contract.schools.added", added.added());
    }

    public SchoolScheme[] getSchemes() {
        return SchoolScheme.values();
    }

    public SchoolPick getPick() {
        return pick;
    }

    public SchoolScheme getScheme() {
        return scheme;
    }

    public void setScheme(SchoolScheme scheme) {
        this.scheme = scheme;
    }

    public String getCodes() {
        return codes;
    }

    public void setCodes(String codes) {
        this.codes = codes;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public boolean isSkip() {
        return skip;
    }

    public void setSkip(boolean skip) {
        this.skip = skip;
    }
}
