package cl.soser.canal.web.gestion.directory;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.MapPoint;
import cl.soser.canal.web.shared.MapDrawing;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The part of gestion/establecimiento.xhtml that shows where in the country the school is. */
@Named
@RequestScoped
public class SchoolMapView {

    @Inject DirectoryQuery directoryQuery;
    @Inject SchoolPageView view;

    private MapDrawing map;

    /** Its place in the country; null where that is not known, or far out in the ocean. */
    public MapDrawing getMap() {
        MapPoint point = view.getSchool().getPoint();
        if (map == null && point != null && point.isNear()) {
            List<MapPoint> country =
                    directoryQuery.comunas().stream()
                            .map(Comuna::getPoint)
                            .filter(Objects::nonNull)
                            .filter(MapPoint::isNear)
                            .collect(Collectors.toCollection(ArrayList::new));
            country.add(point);
            List<MapPoint> places = new ArrayList<>(directoryQuery.places());
            places.addAll(country);
            map = new MapDrawing(country, places);
        }
        return map;
    }

    /** Of its comuna, where the directory does not say its own. */
    public String getPlace() {
        return view.getSchool().getLatitude() == null
                ? Bundles.text("school.map.comuna", view.getSchool().getComuna().getName())
                : Bundles.text(
                        "school.map.place",
                        view.getSchool().getLatitude().toPlainString(),
                        view.getSchool().getLongitude().toPlainString());
    }

    public String getX() {
        return map.x(view.getSchool().getPoint());
    }

    public String getY() {
        return map.y(view.getSchool().getPoint());
    }
}
