package cl.soser.canal.web.admin;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.web.shared.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** admin/cambios.xhtml: every change of the configuration, by any person on any page. */
@Named
@RequestScoped
public class ChangesView {

    private static final String PAGE = "/admin/cambios";

    @Inject HttpServletRequest request;

    private String kind;

    @PostConstruct
    void open() {
        String wanted = request.getParameter("que");
        kind =
                Stream.of(ConfigurationKind.values())
                        .map(Enum::name)
                        .filter(name -> name.equals(wanted))
                        .findFirst()
                        .orElse(null);
    }

    /** Null for everything. */
    public String getKind() {
        return kind;
    }

    /** Of this list, without a place in it. */
    public String getAddress() {
        return kind == null ? PAGE : PAGE + "?que=" + kind;
    }

    public List<SelectItem> getKinds() {
        return Stream.of(ConfigurationKind.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("configurationKind." + one)))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
    }
}
