package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.radar.RoutesReplacedResult;
import cl.soser.canal.radar.SchoolRouteService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** gestion/rutas.xhtml: which lorry serves which school, as a list that is pasted. */
@Named
@ViewScoped
public class SchoolRoutesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @Inject SchoolRouteService schoolRouteService;

    private SchoolScheme scheme = SchoolScheme.RBD;
    private String list;
    private RoutesReplacedResult result;

    public void replace() {
        result = schoolRouteService.replace(scheme, list == null ? "" : list);
    }

    public long getCount() {
        return schoolRouteService.count();
    }

    /** Null before a list was given. */
    public RoutesReplacedResult getResult() {
        return result;
    }

    /** The first of what was left out. */
    public List<String> getLeftOut() {
        return result == null
                ? List.of()
                : Stream.concat(result.unreadable().stream(), result.unknown().stream())
                        .limit(SHOWN)
                        .toList();
    }

    public int getLeftOutCount() {
        return result == null ? 0 : result.unreadable().size() + result.unknown().size();
    }

    public SchoolScheme[] getSchemes() {
        return SchoolScheme.values();
    }

    public SchoolScheme getScheme() {
        return scheme;
    }

    public void setScheme(SchoolScheme scheme) {
        this.scheme = scheme;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }
}
