package cl.soser.canal.web.admin.sla;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.sla.InternalStage;
import cl.soser.canal.sla.SlaService;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.sla.SlaTerms.StageOfArea;
import cl.soser.canal.sla.StageShares;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** admin/plazos.xhtml: the terms in force, in hours. */
@Named
@ViewScoped
public class SlaView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ConcurrentChange concurrentChange;
    @Inject SlaService slaService;
    @Inject CatalogueQuery catalogueQuery;

    private int version;
    private List<SlaService.Version> versions;
    private String reason;
    private final SlaForm form = new SlaForm();

    @PostConstruct
    void open() {
        SlaTerms terms = look();
        form.show(terms, catalogueQuery.motives(), catalogueQuery.areas());
    }

    private SlaTerms look() {
        SlaTerms terms = slaService.inForce();
        version = terms.version();
        versions = slaService.versions();
        return terms;
    }

    public void save() {
        Map<StageOfArea, Duration> byStage = form.byStage();
        StageShares divided = form.divided();
        concurrentChange.orAgain(
                ConfigurationKind.PLAZO,
                null,
                () -> slaService.change(version, byStage, divided, reason),
                this::look);
        Redirect.to("/admin/plazos", "sla.saved");
    }

    public int getVersion() {
        return version;
    }

    public InternalStage[] getStages() {
        return InternalStage.values();
    }

    public List<SlaService.Version> getVersions() {
        return versions;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public SlaForm getForm() {
        return form;
    }
}
